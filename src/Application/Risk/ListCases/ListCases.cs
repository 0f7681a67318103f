using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.ListCases;

/// <summary>Assessments in the order of time; those that wait for a person (PENDING and PROPOSED) unless a state is asked for. Filters are combined.</summary>
public sealed record ListCases : IQuery<Page<CaseItem>>, IPaged
{
    /// <summary>Exactly this state, or ALL.</summary>
    public string? State { get; init; }

    /// <summary>Exactly this assessed level.</summary>
    public string? Level { get; init; }

    /// <summary>Of this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Asked for by the request of this number.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>Claimed by exactly this person.</summary>
    public string? ClaimedBy { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>What may be asked.</summary>
public sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    /// <summary>Every state.</summary>
    public const string All = "ALL";

    /// <summary>The rules.</summary>
    public ListCasesValidator()
    {
        this.MustBePaged();
        RuleFor(query => query.State).Must(text => text is null or All || Codes<AssessmentState>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"state is {All} or one of {string.Join(", ", Codes<AssessmentState>.All)}");
        RuleFor(query => query.Level).Must(text => text is null || Codes<RiskLevel>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"level is one of {string.Join(", ", Codes<RiskLevel>.All)}");
    }
}

internal sealed class ListCasesHandler(IAssessmentReads reads, ICurrentCaller caller) : IRequestHandler<ListCases, Page<CaseItem>>
{
    public async Task<Page<CaseItem>> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.Reach(), request, cancellationToken);
        return Page<CaseItem>.Of(rows, request.LimitOrDefault(), row => row, row => row.Number);
    }
}
