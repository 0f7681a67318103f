using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Access;

/// <summary>Configuration section <c>Authentication</c>.</summary>
[SettingsSection("Authentication")]
public sealed class AccessOptions
{
    private const int LongestToken = 365 * 24 * 3_600;

    /// <summary>
    /// The APIs that are open without sign-in, by the names of <c>clients add --dialects</c>. None by default; in Development
    /// <c>appsettings.Development.json</c> names some.
    /// </summary>
    public string[] Anonymous { get; set; } = [];

    /// <summary>
    /// Whether they are open to callers from other machines too, as readers and operators of the account <c>default</c>. Otherwise only to programs
    /// on this machine that call it without a proxy, and the service does not start on an address that other machines can reach.
    /// </summary>
    public bool AnonymousFromNetwork { get; set; }

    /// <summary>
    /// The time for which a bearer token of the core API is valid, in seconds. A token is never valid for longer than 24 hours after the sign-in.
    /// </summary>
    [Range(1, LongestToken)]
    public int TokenSeconds { get; set; } = 3_600;
}
