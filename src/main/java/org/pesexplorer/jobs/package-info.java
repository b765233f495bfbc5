/**
 * Work away from the screen: jobs, their handles and the runners that own every thread of the
 * program. Knows no toolkit and nothing of particles (docs/decisions/0002-jobs.md).
 */
package org.pesexplorer.jobs;
