using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Privacy.ListHolds;

/// <summary>Lists legal holds, the oldest first: those that stand today unless the query asks for all.</summary>
public sealed record ListHolds : IQuery<Page<HoldItem>>, IPaged, IReadsPersonalData<Page<HoldItem>>
{
    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Whether holds that do not stand any more are listed too.</summary>
    public bool? All { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListHoldsValidator : AbstractValidator<ListHolds>
{
    public ListHoldsValidator() => this.ValidatePaging();
}

internal sealed class ListHoldsHandler(ILegalHolds holds, ICurrentCaller caller, TimeProvider clock) : IRequestHandler<ListHolds, Page<HoldItem>>
{
    public async Task<Page<HoldItem>> Handle(ListHolds request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await holds.List(
            caller.VisibleAccount(), request, today, request.AfterNumber(), request.LimitOrDefault() + 1, cancellationToken);
        return Page<HoldItem>.Of(rows, request.LimitOrDefault(), row => HoldItem.Of(row, today), row => row.Number);
    }
}
