using FluentValidation;

namespace Onboarding.Application.Common;

/// <summary>A query whose entries can be listed in both directions, or by several members.</summary>
public interface ISorted : IPaged
{
    /// <summary>The member by which the entries are sorted, after <c>-</c> in descending order.</summary>
    string? Sort { get; }
}

/// <summary>Validates and reads the order of a list.</summary>
public static class Sorting
{
    /// <summary>The order of lists that state none: by number, the oldest first.</summary>
    public const string ByNumber = "number";

    /// <summary>The order of the feed of events.</summary>
    public const string BySequence = "sequence";

    /// <summary>Returns whether the entries are sorted in descending order.</summary>
    public static bool IsDescending(this ISorted query) => query.Sort is ['-', ..];

    /// <summary>Returns the member by which the entries are sorted; by default the number.</summary>
    public static string SortedBy(this ISorted query) => query.Sort?.TrimStart('-') ?? ByNumber;

    /// <summary>Returns the place after which the page begins; null on the first page.</summary>
    public static Cursor? Place(this ISorted query) => Cursor.Read(query.After);

    /// <summary>
    /// Rejects an order that a list does not have, and a place of another order. Lists by a member other than the number have it in their places.
    /// </summary>
    public static void ValidateSort<T>(this AbstractValidator<T> validator, params string[] members) where T : ISorted
    {
        validator.ValidateLimit();
        validator.RuleFor(query => query.After)
            .Must((query, after) => after is null || (Cursor.Read(after) is { } place && place.Key is null == IsNumber(query)))
            .WithErrorCode(Paging.InvalidParameter).WithMessage(Paging.InvalidAfter);
        string[] allowed = [.. members.SelectMany(member => new[] { member, "-" + member })];
        validator.RuleFor(query => query.Sort).Must(sort => sort is null || allowed.Contains(sort))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"sort must be one of {string.Join(", ", allowed)}");
    }

    private static bool IsNumber(ISorted query) => query.SortedBy() is ByNumber or BySequence;
}
