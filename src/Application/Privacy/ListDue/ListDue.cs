using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy.ListDue;

/// <summary>
/// Lists the customers whose retention period has ended, in the order of registration, also those with a hold or an open case. A page may have fewer
/// entries than the limit although more follow.
/// </summary>
public sealed record ListDue : IQuery<Page<DueItem>>, IPaged
{
    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>A customer whose retention period has ended.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The number of the customer.</param>
/// <param name="Account">The account.</param>
/// <param name="Category">The risk management category.</param>
/// <param name="IsLead">Whether it is a lead.</param>
/// <param name="EndedOn">The day (UTC) on which the relationship ended, or the lead was last changed.</param>
/// <param name="DueOn">The first day (UTC) on which it can be erased.</param>
/// <param name="IsHeld">Whether a legal hold stands.</param>
/// <param name="HasOpenCase">Whether a case is open.</param>
public sealed record DueItem(
    Guid CustomerId, long Number, string Account, string Category, bool IsLead, DateOnly EndedOn, DateOnly DueOn, bool IsHeld, bool HasOpenCase)
{
    /// <summary>The day (UTC) from which the days of grace count: a closing date in the past does not shorten them.</summary>
    [JsonIgnore]
    public DateOnly GraceFrom { get; init; }
}

internal sealed class ListDueValidator : AbstractValidator<ListDue>
{
    public ListDueValidator() => this.ValidatePaging();
}

internal sealed class ListDueHandler(DueCustomers due, ICurrentCaller caller) : IRequestHandler<ListDue, Page<DueItem>>
{
    public async Task<Page<DueItem>> Handle(ListDue request, CancellationToken cancellationToken)
    {
        var (items, next) = await due.After(
            caller.VisibleAccount(), request.AfterNumber(), request.LimitOrDefault(), cancellationToken);
        return new(items, next?.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Finds the customers whose retention period has ended.</summary>
public sealed class DueCustomers(
    IRetainedCustomers customers, ILegalHolds holds, IOpenCases cases, PrivacyOptions options, TimeProvider clock)
    : IScopedService
{
    private const int BatchSize = 500;
    private const int MostBatches = 20;

    /// <summary>Returns the next customers, and the number after which the next page begins; null if none follow.</summary>
    public async Task<(IReadOnlyList<DueItem> Items, long? Next)> After(
        AccountId? account, long after, int limit, CancellationToken cancellationToken)
    {
        var (period, today, items) = (options.Clock(), clock.Today(), new List<DueItem>());
        for (var batches = 0; batches < MostBatches; batches++)
        {
            // A day later, because the period of a 29th of February ends on the 28th.
            var read = await customers.Ended(account, today.AddYears(-period.ShortestYears).AddDays(1), after, BatchSize, cancellationToken);
            CustomerId[] ids = [.. read.Select(one => one.Id)];
            var held = await holds.Standing(ids, today, cancellationToken);
            var open = await cases.Among(ids, cancellationToken);
            foreach (var one in read)
            {
                var dueOn = period.DueOn(one.Account, one.Category, one.IsLead, one.EndedOn!.Value);
                if (dueOn <= today)
                {
                    if (items.Count == limit)
                    {
                        return (items, items[^1].Number);
                    }

                    items.Add(new(
                        one.Id.Value, one.Number, one.Account.Value, one.Category, one.IsLead, one.EndedOn.Value, dueOn, held.Contains(one.Id),
                        open.Contains(one.Id))
                    {
                        GraceFrom = one.ChangedOn > dueOn ? one.ChangedOn : dueOn,
                    });
                }

                after = one.Number;
            }

            if (read.Count < BatchSize)
            {
                return (items, null);
            }
        }

        return (items, after);
    }
}
