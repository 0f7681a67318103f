using Onboarding.Domain.Common;

namespace Onboarding.Domain.Privacy;

/// <summary>
/// The retention clock: for how many years the data of a customer is kept after the relationship ended. The most precise period applies: that of the
/// account and category, then that of the category in every account, then that of the account, then the general one. Leads have a period of their
/// own.
/// </summary>
/// <param name="years">The general period, in years.</param>
/// <param name="leadYears">The period of leads, in years after their last change.</param>
/// <param name="periods">The other periods.</param>
public sealed class RetentionClock(int years, int leadYears, IReadOnlyList<RetentionPeriod> periods)
{
    private readonly Dictionary<(string? Account, string? Category), int> _periods =
        periods.ToDictionary(period => (period.Account, period.Category), period => period.Years);

    /// <summary>The shortest period of all, in years, after which a customer can be due.</summary>
    public int ShortestYears { get; } = periods.Select(period => period.Years).Append(years).Append(leadYears).Min();

    /// <summary>Returns the period of a customer, in years.</summary>
    public int YearsOf(AccountId account, string category, bool isLead) => PeriodOf(account, category, isLead).Years;

    /// <summary>Returns the period of a customer, in years, and the setting that it comes from.</summary>
    public (int Years, RetentionSource Source) PeriodOf(AccountId account, string category, bool isLead) =>
        isLead ? (leadYears, RetentionSource.Lead)
        : _periods.TryGetValue((account.Value, category), out var found) ? (found, RetentionSource.AccountAndCategory)
        : _periods.TryGetValue((null, category), out found) ? (found, RetentionSource.Category)
        : _periods.TryGetValue((account.Value, null), out found) ? (found, RetentionSource.Account)
        : (years, RetentionSource.General);

    /// <summary>
    /// Returns the first day (UTC) on which a customer can be erased. The 29th of February becomes the 28th. A day after the year 9999 becomes the
    /// last day of that year.
    /// </summary>
    public DateOnly DueOn(AccountId account, string category, bool isLead, DateOnly endedOn)
    {
        var kept = YearsOf(account, category, isLead);
        return endedOn.Year + kept > DateOnly.MaxValue.Year ? DateOnly.MaxValue : endedOn.AddYears(kept);
    }
}

/// <summary>The setting that the period of a customer comes from.</summary>
public enum RetentionSource
{
    /// <summary>The period of every account and category.</summary>
    General,

    /// <summary>The period of leads.</summary>
    Lead,

    /// <summary>The period of the account.</summary>
    Account,

    /// <summary>The period of the category in every account.</summary>
    Category,

    /// <summary>The period of the category in the account.</summary>
    AccountAndCategory,
}

/// <summary>The period of an account, of a category, or of both.</summary>
/// <param name="Account">The account; null for every account.</param>
/// <param name="Category">The risk management category; null for every category.</param>
/// <param name="Years">The years.</param>
public sealed record RetentionPeriod(string? Account, string? Category, int Years)
{
    /// <summary>The greatest number of years.</summary>
    public const int MaxYears = 100;

    /// <summary>
    /// Reads <c>account=years</c>, <c>account/category=years</c> or <c>*/category=years</c>; null if the text has another form. The last
    /// <c>=</c> and the first <c>/</c> count.
    /// </summary>
    public static RetentionPeriod? Read(string text)
    {
        var split = text.LastIndexOf('=');
        if (split <= 0 || !int.TryParse(text.AsSpan(split + 1), System.Globalization.NumberStyles.None, null, out var years) || years > MaxYears)
        {
            return null;
        }

        var name = text[..split];
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (account, category) = slash < 0 ? (name, null) : (name[..slash], name[(slash + 1)..]);
        return account.Length == 0 || category?.Length == 0 || (account == "*" && category is null)
            ? null
            : new(account == "*" ? null : account, category, years);
    }
}
