using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening.ListWaiting;

/// <summary>
/// Lists the customers whose screenings wait for a list, or failed and are tried again, in the order of the customers. No outcome of such a screening
/// is known yet, so a person must see it.
/// </summary>
public sealed record ListWaiting : IQuery<Page<WaitingItem>>, IPaged, IReadsPersonalData<Page<WaitingItem>>
{
    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListWaitingValidator : AbstractValidator<ListWaiting>
{
    public ListWaitingValidator() => this.ValidatePaging();
}

internal sealed class ListWaitingHandler(
    IScreeningReads reads, IScreeningIndex index, ScreeningPolicy policy, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<ListWaiting, Page<WaitingItem>>
{
    public async Task<Page<WaitingItem>> Handle(ListWaiting request, CancellationToken cancellationToken)
    {
        var customers = await reads.Waiting(caller.VisibleAccount(), request, cancellationToken);
        return Page<WaitingItem>.Of(customers, request.LimitOrDefault(), Shown, customer => customer.Number);
    }

    private WaitingItem Shown(WaitingCustomer customer)
    {
        var lists = index.For(customer.Account).Lists;
        return new()
        {
            CustomerId = customer.Id.Value,
            ExternalId = customer.ExternalId,
            Account = customer.Account.Value,
            Screenings =
            [
                .. customer.Parties.SelectMany(party => party.Waiting.Select(process => new WaitingScreening
                {
                    Position = party.Position,
                    Process = Codes<ScreeningProcess>.Of(process),
                    Missing = policy.MissingFor(process, lists, clock.GetUtcNow()),
                    Failure = party.Failed.Contains(process) ? party.Failure : null,
                    Since = party.Since,
                })),
                .. customer.Request is { } request ? [request] : Array.Empty<WaitingScreening>(),
            ],
        };
    }
}
