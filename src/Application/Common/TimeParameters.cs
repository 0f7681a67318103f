using System.Globalization;
using FluentValidation;

namespace Onboarding.Application.Common;

/// <summary>A query for entries that were stored within a time.</summary>
public interface IWithinTime
{
    /// <summary>Entries stored at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    string? From { get; }

    /// <summary>Entries stored before this time (ISO 8601, UTC unless it has an offset).</summary>
    string? To { get; }
}

/// <summary>Reads times in query parameters.</summary>
public static class TimeParameters
{
    /// <summary>Returns the time; null for a text that is none, such as a number or a time without a date.</summary>
    public static DateTimeOffset? Read(string? text) =>
        text is { Length: >= 10 } && char.IsAsciiDigit(text[0]) && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Returns whether a parameter is absent or a time.</summary>
    public static bool IsTime(string? text) => text is null || Read(text) is not null;

    /// <summary>Rejects values of <c>from</c> and <c>to</c> that are no times.</summary>
    public static void ValidateTime<T>(this AbstractValidator<T> validator) where T : IWithinTime
    {
        validator.RuleFor(query => query.From).Must(IsTime).WithErrorCode(Paging.InvalidParameter).WithMessage("from must be an ISO 8601 time");
        validator.RuleFor(query => query.To).Must(IsTime).WithErrorCode(Paging.InvalidParameter).WithMessage("to must be an ISO 8601 time");
    }
}
