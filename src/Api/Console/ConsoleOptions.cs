using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Console;

/// <summary>Configuration section <c>Console</c>: the pages on which people work.</summary>
[SettingsSection("Console")]
public sealed class ConsoleOptions
{
    /// <summary>Whether the service has pages for people, below <c>/console</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The time zone in which pages show times, as an IANA name such as <c>Europe/Vilnius</c>.</summary>
    [TimeZoneName]
    public string TimeZone { get; set; } = "UTC";
}

/// <summary>The value is the name of a time zone that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneNameAttribute : ValidationAttribute, IFormat
{
    /// <inheritdoc/>
    public string Format => "the IANA name of a time zone";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _));
}
