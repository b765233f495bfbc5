/** Studies that say in figures and words why networks learn a surface well or badly. */
package org.pesexplorer.core.study;
