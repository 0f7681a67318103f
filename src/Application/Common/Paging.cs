using System.Globalization;
using FluentValidation;

namespace Onboarding.Application.Common;

/// <summary>A query for one page, in the order of numbers.</summary>
public interface IPaged
{
    /// <summary>The number after which the page begins: the previous page's <c>next</c>.</summary>
    string? After { get; }

    /// <summary>The greatest number of entries, 1 to 200; 50 by default.</summary>
    int? Limit { get; }
}

/// <summary>The limits and the validation of paged queries.</summary>
public static class Paging
{
    /// <summary>The greatest number of entries on a page.</summary>
    public const int MaxLimit = 200;

    /// <summary>The default number of entries on a page.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The code of an invalid query parameter.</summary>
    public const string InvalidParameter = "invalid_parameter";

    /// <summary>The message about a place that no page returned.</summary>
    internal const string InvalidAfter = "after must be the value that the previous page returned as next";

    /// <summary>Returns the number after which the page begins.</summary>
    public static long AfterNumber(this IPaged query) =>
        query.After is null ? 0 : long.Parse(query.After, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Returns the greatest number of entries.</summary>
    public static int LimitOrDefault(this IPaged query) => query.Limit ?? DefaultLimit;

    /// <summary>Rejects invalid parameters of a paged query.</summary>
    public static void ValidatePaging<T>(this AbstractValidator<T> validator) where T : IPaged
    {
        validator.ValidateLimit();
        validator.RuleFor(query => query.After)
            .Must(after => after is null || long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .WithErrorCode(InvalidParameter).WithMessage(InvalidAfter);
    }

    /// <summary>Rejects an invalid number of entries.</summary>
    internal static void ValidateLimit<T>(this AbstractValidator<T> validator) where T : IPaged =>
        validator.RuleFor(query => query.Limit).InclusiveBetween(1, MaxLimit)
            .WithErrorCode(InvalidParameter).WithMessage($"limit must be a number from 1 to {MaxLimit}");
}
