using AutoMapper;
using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.TakeNextCase;

/// <summary>
/// Claims the most urgent case of the caller's account that no person has claimed: the one that is due first, the oldest of those without a due time.
/// A decision that the calling person proposed is left to others. Returns null if there is none. Two persons never get the same case.
/// </summary>
/// <param name="Filter">The cases to choose from.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record TakeNextCase(NextCaseFilter Filter) : ICommand<CaseItem?>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>The cases from which the next one is taken. All filters apply together.</summary>
public sealed record NextCaseFilter
{
    /// <summary>The assessed level: NONE, LOW, MEDIUM, HIGH or EXTREME.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? Level { get; init; }

    /// <summary>The type of the customer: INDIVIDUAL or ORGANIZATION.</summary>
    public string? EntityType { get; init; }

    /// <summary>The customer's country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The customer's business unit.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The customer's risk management category.</summary>
    public string? Category { get; init; }

    internal ListCases.ListCases Query(string? after) => new()
    {
        Level = Level,
        EntityType = EntityType,
        Country = Country,
        BusinessUnit = BusinessUnit,
        Category = Category,
        Unassigned = true,
        Sort = ListCasesValidator.ByDueTime,
        After = after,
    };
}

internal sealed class TakeNextCaseValidator : AbstractValidator<TakeNextCase>
{
    public TakeNextCaseValidator()
    {
        RuleFor(command => command.Filter.Level).Must(text => text is null || Codes<RiskLevel>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"level must be one of {string.Join(", ", Codes<RiskLevel>.All)}");
        RuleFor(command => command.Filter.EntityType).Must(text => text is null || Codes<EntityType>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"entityType must be one of {string.Join(", ", Codes<EntityType>.All)}");
    }
}

internal sealed class TakeNextCaseHandler(
    ICaseReads reads, IAssessments assessments, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper)
    : IRequestHandler<TakeNextCase, CaseItem?>
{
    public async Task<CaseItem?> Handle(TakeNextCase request, CancellationToken cancellationToken)
    {
        var (worker, after) = (caller.ToActor(), (string?)null);
        do
        {
            var found = await reads.List(caller.Account, request.Filter.Query(after), cancellationToken);
            var page = Page<ListedCase>.Of(found, Paging.DefaultLimit, row => row, PlaceOf);
            foreach (var row in page.Items.Where(row => !IsOwnProposal(row, worker)))
            {
                // If another person claims it before this is saved, its version has changed, and the unit of work runs again.
                if (await assessments.Find(caller.Account, row.Id, cancellationToken) is { IsOpen: true } next)
                {
                    return Claim(next, worker);
                }
            }

            after = page.Next;
        }
        while (after is not null);
        return null;
    }

    // Persons who signed in are distinguished by their ids, others by their names.
    private static bool IsOwnProposal(ListedCase row, Actor worker) =>
        worker.IsSignedIn ? row.DecidedByClient == worker.Client : worker.HasName(row.DecidedBy);

    private static Cursor PlaceOf(ListedCase row) => new(row.Number, (row.DueAt ?? DateTimeOffset.MaxValue).UtcTicks);

    private CaseItem Claim(Assessment next, Actor worker)
    {
        next.Claim(worker, policy.CaseTimeAt(clock.Now()));
        trail.SetSubject(next.CustomerId);
        trail.SetReference(next.Id.ToString());
        return mapper.Map<CaseItem>(next);
    }
}
