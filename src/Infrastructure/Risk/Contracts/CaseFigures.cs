using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Risk.Assessments;

namespace Onboarding.Infrastructure.Risk.Contracts;

/// <summary>A case that waits for a person.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">The customer's business unit; empty if there is none.</param>
/// <param name="State">The code of the state.</param>
/// <param name="OpenedAt">The time at which it was opened.</param>
public sealed record OpenCase(string Account, string Unit, string State, DateTimeOffset OpenedAt);

/// <summary>A number of cases that wait for a person.</summary>
/// <param name="State">The code of the state.</param>
/// <param name="Count">The number.</param>
/// <param name="OldestAt">The time at which the oldest was opened.</param>
public sealed record WaitingCases(string State, long Count, DateTimeOffset OldestAt);

/// <summary>A decision of a person.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">The customer's business unit; empty if there is none.</param>
/// <param name="IsOverride">Whether the person set another level than the assessed one.</param>
/// <param name="Duration">The time since the case was opened.</param>
public sealed record PersonalDecision(string Account, string Unit, bool IsOverride, TimeSpan Duration);

/// <summary>A number of decisions by the service alone.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">The customers' business unit; empty if there is none.</param>
/// <param name="Count">The number.</param>
public sealed record AutomaticDecisions(string Account, string Unit, long Count);

/// <summary>
/// Figures of cases of all accounts and units, for the service's own work. The number of a case gives the time at which it was opened.
/// </summary>
public sealed class CaseFigures(OnboardingDbContext db, CustomerFigures customers)
{
    private IQueryable<CaseKey> Cases => db.Set<CaseKey>().AsNoTracking();

    /// <summary>Counts the cases that wait for a person, by state, with the time at which the oldest was opened.</summary>
    public async Task<IReadOnlyList<WaitingCases>> Waiting(CancellationToken cancellationToken)
    {
        var isOpen = true;
        var groups = await Cases.Where(row => row.IsOpen == isOpen).GroupBy(row => row.State)
            .Select(group => new { State = group.Key, Count = group.LongCount(), First = group.Min(row => row.Number) })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(group => new WaitingCases(group.State, group.Count, SequenceGenerator.TimeOf(group.First)))];
    }

    /// <summary>Returns the cases that wait for a person.</summary>
    public async Task<IReadOnlyList<OpenCase>> Open(CancellationToken cancellationToken)
    {
        var isOpen = true;
        var rows = from row in Cases
                   join unit in customers.Units on row.CustomerId equals unit.Customer
                   where row.IsOpen == isOpen
                   select new { row.Account, unit.Unit, row.State, row.Number };
        return
        [
            .. (await rows.ToListAsync(cancellationToken)).Select(
                row => new OpenCase(row.Account, row.Unit ?? "", row.State, SequenceGenerator.TimeOf(row.Number))),
        ];
    }

    /// <summary>Returns the decisions and proposals of people within a time.</summary>
    public async Task<IReadOnlyList<PersonalDecision>> ByPeople(DateTimeOffset begin, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var rows = from row in Decided(begin, end)
                   join unit in customers.Units on row.CustomerId equals unit.Customer
                   where row.DecidedBy != null
                   select new { row.Account, unit.Unit, row.OverrideLevel, row.Number, row.DecidedAt };
        return
        [
            .. (await rows.ToListAsync(cancellationToken)).Select(row => new PersonalDecision(
                row.Account,
                row.Unit ?? "",
                row.OverrideLevel is not null,
                new DateTimeOffset(row.DecidedAt!.Value, TimeSpan.Zero) - SequenceGenerator.TimeOf(row.Number))),
        ];
    }

    /// <summary>Counts the decisions by the service alone within a time.</summary>
    public async Task<IReadOnlyList<AutomaticDecisions>> ByRule(DateTimeOffset begin, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var rows = from row in Decided(begin, end)
                   join unit in customers.Units on row.CustomerId equals unit.Customer
                   where row.DecidedBy == null
                   group row by new { row.Account, unit.Unit } into found
                   select new { found.Key, Count = found.LongCount() };
        return [.. (await rows.ToListAsync(cancellationToken)).Select(one => new AutomaticDecisions(one.Key.Account, one.Key.Unit ?? "", one.Count))];
    }

    private IQueryable<CaseKey> Decided(DateTimeOffset begin, DateTimeOffset end)
    {
        var (first, last) = (begin.UtcTicks, end.UtcTicks);
        return Cases.Where(row => row.DecidedAt >= first && row.DecidedAt < last);
    }
}
