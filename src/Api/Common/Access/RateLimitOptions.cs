using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Access;

/// <summary>Configuration section <c>RateLimits</c>.</summary>
[SettingsSection("RateLimits")]
internal sealed class RateLimitOptions
{
    /// <summary>
    /// The number of requests a second that one client, one person, or one network address without sign-in can send to one instance. 0: no limit.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int RequestsPerSecond { get; set; }

    /// <summary>The number of requests that each of them can send at once after a pause; <c>RateLimits__RequestsPerSecond</c> if not set.</summary>
    [Range(1, int.MaxValue)]
    public int? Burst { get; set; }
}
