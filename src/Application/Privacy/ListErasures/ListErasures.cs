using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy.ListErasures;

/// <summary>Lists erasures, the oldest first: requests that wait for a second person, withdrawn ones, and tombstones.</summary>
public sealed record ListErasures : IQuery<Page<ErasureItem>>, IPaged
{
    /// <summary>REQUESTED, WITHDRAWN or ERASED; all if absent.</summary>
    [TextOf(typeof(ErasureState))]
    public string? State { get; init; }

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListErasuresValidator : AbstractValidator<ListErasures>
{
    public ListErasuresValidator()
    {
        this.ValidatePaging();
        RuleFor(query => query.State).Must(text => text is null || Codes<ErasureState>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"state must be one of {string.Join(", ", Codes<ErasureState>.All)}");
    }
}

internal sealed class ListErasuresHandler(IErasures erasures, ICurrentCaller caller) : IRequestHandler<ListErasures, Page<ErasureItem>>
{
    public async Task<Page<ErasureItem>> Handle(ListErasures request, CancellationToken cancellationToken)
    {
        var rows = await erasures.List(caller.VisibleAccount(), request, request.AfterNumber(), request.LimitOrDefault() + 1, cancellationToken);
        return Page<ErasureItem>.Of(rows, request.LimitOrDefault(), ErasureItem.Of, row => row.Number);
    }
}
