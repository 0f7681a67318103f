using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Customers.ImportUploads;

/// <summary>Configuration section <c>Imports</c>: files that persons upload in the console to import them.</summary>
[SettingsSection("Imports")]
public sealed class ImportOptions
{
    /// <summary>The maximum size of a file that a person uploads to import it, in MiB. The command line has no such limit.</summary>
    [Range(1, 4_096)]
    public int MaxMegabytes { get; set; } = 256;

    /// <summary>
    /// The hours after which an uploaded file that was not imported is deleted. A file whose import ends or is cancelled is deleted at once.
    /// </summary>
    [Range(1, 720)]
    public int KeepHours { get; set; } = 24;

    /// <summary>The maximum size in bytes.</summary>
    public long MaxBytes => (long)MaxMegabytes << 20;
}
