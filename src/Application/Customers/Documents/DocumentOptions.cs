using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Customers.Documents;

/// <summary>Configuration section <c>Documents</c>.</summary>
[SettingsSection("Documents")]
public sealed class DocumentOptions
{
    // A whole content is in memory, both plain and protected.
    private const int Limit = 64 << 20;

    /// <summary>The maximum size of one content in bytes, before Base64 encoding. The default is 5 MiB.</summary>
    [Range(1, Limit)]
    public int MaxBytes { get; set; } = 5 << 20;

    /// <summary>The number of days before a document of a customer expires at which an event and an open item report it. 0: never.</summary>
    [Range(0, 365)]
    public int ExpiryNoticeDays { get; set; } = 30;
}
