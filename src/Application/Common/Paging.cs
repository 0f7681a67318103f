using System.Globalization;
using FluentValidation;

namespace Onboarding.Application.Common;

/// <summary>A query that asks for one page, in the order of numbers.</summary>
public interface IPaged
{
    /// <summary>The number after which the page begins, as the page before named it.</summary>
    string? After { get; }

    /// <summary>How many entries at most, 1 to 200; 50 if nothing is said.</summary>
    int? Limit { get; }
}

/// <summary>How pages are asked for.</summary>
public static class Paging
{
    /// <summary>The most entries of a page.</summary>
    public const int MaxLimit = 200;

    /// <summary>The entries of a page if nothing is said.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The code of a query parameter that cannot be used.</summary>
    public const string InvalidParameter = "invalid_parameter";

    /// <summary>The number after which the page begins.</summary>
    public static long AfterNumber(this IPaged query) =>
        query.After is null ? 0 : long.Parse(query.After, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>How many entries at most.</summary>
    public static int LimitOrDefault(this IPaged query) => query.Limit ?? DefaultLimit;

    /// <summary>The rejections every paged query shares.</summary>
    public static void ValidatePaging<T>(this AbstractValidator<T> validator) where T : IPaged
    {
        validator.RuleFor(query => query.Limit).InclusiveBetween(1, MaxLimit)
            .WithErrorCode(InvalidParameter).WithMessage($"limit is a number from 1 to {MaxLimit}");
        validator.RuleFor(query => query.After)
            .Must(after => after is null || long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .WithErrorCode(InvalidParameter).WithMessage("after is what the page before named as next");
    }
}
