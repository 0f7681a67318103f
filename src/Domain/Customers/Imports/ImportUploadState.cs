using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>The state of an uploaded file.</summary>
public enum ImportUploadState
{
    /// <summary>The file is received.</summary>
    [Code("RECEIVING")]
    Receiving,

    /// <summary>The dry run waits or runs.</summary>
    [Code("CHECKING")]
    Checking,

    /// <summary>The dry run has ended, and a person can start the import.</summary>
    [Code("CHECKED")]
    Checked,

    /// <summary>The import waits or runs.</summary>
    [Code("RUNNING")]
    Running,

    /// <summary>The whole file is imported.</summary>
    [Code("FINISHED")]
    Finished,

    /// <summary>A person cancelled it.</summary>
    [Code("CANCELLED")]
    Cancelled,

    /// <summary>The file cannot be read, or the import failed.</summary>
    [Code("FAILED")]
    Failed,

    /// <summary>It was not started in time.</summary>
    [Code("EXPIRED")]
    Expired,
}
