using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.ListCases;

/// <summary>
/// Lists assessments ordered by number: those that wait for a person (PENDING and PROPOSED) unless the query has a state. Filters are combined with
/// AND.
/// </summary>
public sealed record ListCases : IQuery<Page<CaseItem>>, IPaged
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

    /// <summary>Creates the validator.</summary>
    public ListCasesValidator()
    {
        this.ValidatePaging();
        RuleFor(query => query.State).Must(text => text is null or All || Codes<AssessmentState>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"state must be {All} or one of {string.Join(", ", Codes<AssessmentState>.All)}");
        RuleFor(query => query.Level).Must(text => text is null || Codes<RiskLevel>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"level must be one of {string.Join(", ", Codes<RiskLevel>.All)}");
    }
}

internal sealed class ListCasesHandler(IAssessmentReads reads, ICurrentCaller caller) : IRequestHandler<ListCases, Page<CaseItem>>
{
    public async Task<Page<CaseItem>> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(
            caller.VisibleAccount(), request with { ClaimedBy = request.ClaimedBy is { } named ? TextRules.Normalize(named) : null },
            cancellationToken);
        return Page<CaseItem>.Of(rows, request.LimitOrDefault(), row => row, row => row.Number);
    }
}
