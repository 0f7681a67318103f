using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Access.People;

/// <summary>Configuration section <c>Authentication:People</c>: the sessions of persons.</summary>
[SettingsSection("Authentication:People")]
public sealed class PeopleOptions
{
    private const int MinutesOfWeek = 7 * 24 * 60;

    /// <summary>The minutes without a request after which a session ends.</summary>
    [Range(1, MinutesOfWeek)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>The hours after the sign-in at which a session ends whatever happens.</summary>
    [Range(1, 7 * 24)]
    public int LongestHours { get; set; } = 12;

    /// <summary>
    /// The minutes for which a sign-in is fresh. Decisions, contents of documents and administration need a fresh one. 0: a session is always fresh.
    /// </summary>
    [Range(0, MinutesOfWeek)]
    public int FreshMinutes { get; set; } = 30;

    /// <summary>The time without a request after which a session ends.</summary>
    internal TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <summary>The greatest age of a session.</summary>
    internal TimeSpan Longest => TimeSpan.FromHours(LongestHours);
}
