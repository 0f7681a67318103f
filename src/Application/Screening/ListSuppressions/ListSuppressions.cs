using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.ListSuppressions;

/// <summary>Lists suppressions by number, also those that have ended.</summary>
public sealed record ListSuppressions : IQuery<Page<SuppressionItem>>, IPaged, IReadsPersonalData<Page<SuppressionItem>>
{
    /// <summary>The customer; null for all.</summary>
    public Guid? CustomerId { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>A suppression as the API shows it.</summary>
public sealed record SuppressionItem
{
    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The process.</summary>
    [TextOf(typeof(ScreeningProcess))]
    public string Process { get; init; } = "";

    /// <summary>The hit that was decided.</summary>
    public Guid HitId { get; init; }

    /// <summary>The key of the list.</summary>
    public string List { get; init; } = "";

    /// <summary>The list's own id of the entry.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The name of the entry.</summary>
    public string Name { get; init; } = "";

    /// <summary>SHA-256 of the facts about the party.</summary>
    public string FactsHash { get; init; } = "";

    /// <summary>SHA-256 of what the entry states.</summary>
    public string EntryHash { get; init; } = "";

    /// <summary>The reason of the decision.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day (UTC); absent for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The person who decided.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>The time of the decision.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The time it ended; absent while it applies.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended: LIFTED, EXPIRED, PARTY_CHANGED or ENTRY_CHANGED.</summary>
    [TextOf(typeof(SuppressionEnd))]
    public string? End { get; init; }

    /// <summary>The person who lifted it.</summary>
    public string? LiftedBy { get; init; }

    /// <summary>The reason for lifting it.</summary>
    public string? LiftReason { get; init; }

    /// <summary>Returns the item of a suppression.</summary>
    public static SuppressionItem Of(Suppression one) => new()
    {
        Id = one.Id,
        Account = one.Account.Value,
        CustomerId = one.CustomerId.Value,
        Process = Codes<ScreeningProcess>.Of(one.Process),
        HitId = one.HitId,
        List = one.ListKey,
        Entry = one.EntryId,
        Name = one.Name,
        FactsHash = one.FactsHash,
        EntryHash = one.EntryHash,
        Reason = one.Reason,
        Until = one.Until,
        MadeBy = one.MadeBy,
        MadeAt = one.MadeAt,
        EndedAt = one.EndedAt,
        End = one.End is { } end ? Codes<SuppressionEnd>.Of(end) : null,
        LiftedBy = one.LiftedBy,
        LiftReason = one.LiftReason,
    };
}

internal sealed class ListSuppressionsValidator : AbstractValidator<ListSuppressions>
{
    public ListSuppressionsValidator() => this.ValidatePaging();
}

internal sealed class ListSuppressionsHandler(IScreeningReads reads, ICurrentCaller caller)
    : IRequestHandler<ListSuppressions, Page<SuppressionItem>>
{
    public async Task<Page<SuppressionItem>> Handle(ListSuppressions request, CancellationToken cancellationToken)
    {
        var rows = await reads.Suppressions(caller.VisibleAccount(), request, cancellationToken);
        return Page<SuppressionItem>.Of(rows, request.LimitOrDefault(), SuppressionItem.Of, row => row.Number);
    }
}
