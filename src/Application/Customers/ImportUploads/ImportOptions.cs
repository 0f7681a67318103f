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
    /// The hours after its dry run after which an uploaded file that was not started is deleted. A file whose import ends or is cancelled is deleted
    /// within seconds.
    /// </summary>
    [Range(1, 720)]
    public int KeepHours { get; set; } = 24;

    /// <summary>The maximum size of such a file when it is unpacked (.gz), in MiB. A larger one is not imported.</summary>
    [Range(1, 65_536)]
    public int MaxUnpackedMegabytes { get; set; } = 2_048;

    /// <summary>
    /// The maximum number of records of such a file. A file with more is not imported. The dry run needs up to 400 bytes of memory for each.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxRecords { get; set; } = 1_000_000;

    /// <summary>The number of rejected records of such a file that are stored, with their lines. The others are only counted.</summary>
    [Range(0, 1_000_000)]
    public int MaxRejectedRecords { get; set; } = 10_000;

    /// <summary>The maximum size in bytes.</summary>
    public long MaxBytes => (long)MaxMegabytes << 20;

    /// <summary>The maximum size of an unpacked file in bytes.</summary>
    public long MaxUnpackedBytes => (long)MaxUnpackedMegabytes << 20;
}
