using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.ListCases;

/// <summary>
/// Lists assessments: those that wait for a person (PENDING and PROPOSED) unless the query has a state. Filters are combined with AND.
/// </summary>
public sealed record ListCases : IQuery<Page<ListedCase>>, ISorted, IWithinTime, IReadsPersonalData<Page<ListedCase>>
{
    /// <summary>The state of the assessments, or ALL.</summary>
    public string? State { get; init; }

    /// <summary>The assessed level.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? Level { get; init; }

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The communication number of the request that required the assessment.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>The person who has claimed the case, compared in Unicode NFC, otherwise exactly.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>
    /// Whether only cases that no person has claimed are listed (true), or only claimed ones (false). A claim that has ended is none.
    /// </summary>
    public bool? Unassigned { get; init; }

    /// <summary>The type of the customer: INDIVIDUAL or ORGANIZATION.</summary>
    public string? EntityType { get; init; }

    /// <summary>The customer's country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The customer's business unit.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The customer's risk management category.</summary>
    public string? Category { get; init; }

    /// <summary>Lists only cases that are due before this time (ISO 8601, UTC unless it has an offset).</summary>
    public string? DueBefore { get; init; }

    /// <summary>Lists only cases that were opened at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    public string? From { get; init; }

    /// <summary>Lists only cases that were opened before this time (ISO 8601, UTC unless it has an offset).</summary>
    public string? To { get; init; }

    /// <summary>
    /// The order: <c>number</c> (default, by age), <c>-number</c>, or for cases that wait for a person <c>dueAt</c> (those without a due time last)
    /// and <c>-dueAt</c>.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>Whether the page states the number of cases on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>Validates the filters.</summary>
public sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    /// <summary>The value of state that selects every state.</summary>
    public const string All = "ALL";

    /// <summary>The order by due time.</summary>
    public const string ByDueTime = "dueAt";

    private static readonly string?[] Open =
        [null, Codes<AssessmentState>.Of(AssessmentState.Pending), Codes<AssessmentState>.Of(AssessmentState.Proposed)];

    /// <summary>Creates the validator.</summary>
    public ListCasesValidator()
    {
        this.ValidateSort(Sorting.ByNumber, ByDueTime);
        this.ValidateTime();
        RuleFor(query => query.State).Must(text => text is null or All || Codes<AssessmentState>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"state must be {All} or one of {string.Join(", ", Codes<AssessmentState>.All)}");
        RuleFor(query => query.Level).Must(text => text is null || Codes<RiskLevel>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"level must be one of {string.Join(", ", Codes<RiskLevel>.All)}");
        RuleFor(query => query.EntityType).Must(text => text is null || Codes<EntityType>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"entityType must be one of {string.Join(", ", Codes<EntityType>.All)}");
        RuleFor(query => query.DueBefore).Must(TimeParameters.IsTime)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("dueBefore must be an ISO 8601 time");
        RuleFor(query => query.Sort).Must((query, _) => query.SortedBy() != ByDueTime || Open.Contains(query.State))
            .WithErrorCode(Paging.InvalidParameter).WithMessage("sort by dueAt is possible for cases that wait for a person only");
    }
}

internal sealed class ListCasesHandler(ICaseReads reads, ICurrentCaller caller, TimeProvider clock) : IRequestHandler<ListCases, Page<ListedCase>>
{
    public async Task<Page<ListedCase>> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var query = request with { ClaimedBy = request.ClaimedBy is { } named ? TextRules.Normalize(named) : null };
        var found = await reads.List(caller.VisibleAccount(), query, cancellationToken);
        var (now, byDueTime) = (clock.Now(), query.SortedBy() == ListCasesValidator.ByDueTime);
        var page = Page<ListedCase>.Of(
            found,
            query.LimitOrDefault(),
            row => row with { AgeHours = AgeOf(row, now) },
            row => new(row.Number, byDueTime ? (row.DueAt ?? DateTimeOffset.MaxValue).UtcTicks : null));
        return query.Count == true ? page with { Count = await reads.Count(caller.VisibleAccount(), query, cancellationToken) } : page;
    }

    private static int? AgeOf(ListedCase row, DateTimeOffset now)
    {
        DateTimeOffset? end = Codes<AssessmentState>.Read(row.State) switch
        {
            AssessmentState.Pending or AssessmentState.Proposed => now,
            AssessmentState.Superseded => null,
            _ => row.DecidedAt,
        };
        return end is { } at ? Math.Max(0, (int)(at - (row.ReopenedAt ?? row.AssessedAt)).TotalHours) : null;
    }
}
