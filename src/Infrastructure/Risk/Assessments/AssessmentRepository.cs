using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Risk.Assessments;

internal sealed class AssessmentRepository(OnboardingDbContext db, InsertBuffer added, CustomerVisibility visibility)
    : IAssessments, IAssessmentReads, IRiskCases, ICaseSubjects
{
    private static readonly AssessmentState[] Decided = [AssessmentState.WaitingForApprovalDate, AssessmentState.Completed];
    private static readonly AssessmentState[] Open = [AssessmentState.Pending, AssessmentState.Proposed];
    private static readonly string Requested = EventNameAttribute.Of(typeof(AssessmentRequested));
    private static readonly string Screened = EventNameAttribute.Of(typeof(ScreeningRequested));

    // The assessment of a request follows its screening.
    private const string AssessmentFollows = "\"assessment\":{";
    private static readonly AssessmentState[] UnfinishedStates = [.. Open, AssessmentState.WaitingForApprovalDate];

    public void Add(Assessment assessment) => added.Add(assessment);

    public Task<Assessment?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Of(account).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Assessment>> Unfinished(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        await Of(account).Where(
            one => one.CustomerId == customer && UnfinishedStates.Contains(one.State)).OrderBy(one => one.Number).ToListAsync(cancellationToken);

    public Task<Assessment> Latest(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Of(account).Where(one => one.CustomerId == customer).OrderByDescending(one => one.Number).FirstAsync(cancellationToken);

    public Task<Assessment?> LatestOrNone(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Of(account).Where(one => one.CustomerId == customer).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);

    public Task<int> Rounds(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Of(account).CountAsync(one => one.CommunicationNumber == communicationNumber, cancellationToken);

    public Task<RiskLevel?> LevelDecidedByPerson(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        DecidedByPerson(account, customer).Where(one => one.FinalLevel != null).Select(one => one.FinalLevel).FirstOrDefaultAsync(cancellationToken);

    public async Task<bool> IsRejectedByPerson(AccountId account, CustomerId customer, CancellationToken cancellationToken)
    {
        // A rejected proposal leaves the status as the decision before made it.
        var last = await DecidedByPerson(account, customer).Where(one => !one.IsProposal || one.Decision == DecisionType.Accepted)
            .FirstOrDefaultAsync(cancellationToken);
        return last is { IsRejection: true };
    }

    public async Task<IReadOnlyDictionary<CustomerId, CaseProgress>> Find(
        AccountId account, IReadOnlyDictionary<CustomerId, long> customers, CancellationToken cancellationToken)
    {
        // Requests that are still to be assessed are read first: if one is assessed meanwhile, the second query sees its case.
        var (ids, numbers) = (customers.Keys.ToList(), customers.Values.ToList());
        var requested = await db.Set<OutboxMessage>()
            .Where(message => numbers.Contains(message.Key)
                && (message.Name == Requested || (message.Name == Screened && message.Payload.Contains(AssessmentFollows))))
            .Select(message => message.Key).ToListAsync(cancellationToken);
        var found = await Of(account)
            .Where(one => ids.Contains(one.CustomerId) && !one.IsImported
                && (Open.Contains(one.State) || (one.DecidedBy != null && one.State != AssessmentState.Superseded)))
            .Select(one => new { one.CustomerId, one.State }).ToListAsync(cancellationToken);
        var progress = customers.Where(one => requested.Contains(one.Value)).ToDictionary(one => one.Key, _ => CaseProgress.Requested);
        foreach (var one in found)
        {
            var reached = Open.Contains(one.State) ? CaseProgress.Open : CaseProgress.Decided;
            progress[one.CustomerId] = progress.GetValueOrDefault(one.CustomerId) > reached ? progress[one.CustomerId] : reached;
        }

        return progress;
    }

    public async Task<CustomerId?> CustomerOf(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        (await OfEveryUnit(account).Where(one => one.Id == id).Select(one => new { one.CustomerId }).SingleOrDefaultAsync(cancellationToken))
            ?.CustomerId;

    public async Task<AccountId?> AccountOf(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        (await OfEveryUnit(account).Where(one => one.Id == id).Select(one => new { one.Account }).SingleOrDefaultAsync(cancellationToken))?.Account;

    public Task<bool> Has(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Of(account).AnyAsync(one => one.CommunicationNumber == communicationNumber, cancellationToken);

    public async Task<IReadOnlyList<ExpiredOverride>> ExpiredOverrides(DateOnly today, long after, int limit, CancellationToken cancellationToken) =>
        await Of(null).Where(
            one => one.OverrideEndedAt == null && one.OverrideUntil < today && one.State == AssessmentState.Completed && one.Number > after)
            .OrderBy(one => one.Number).Select(one => new ExpiredOverride(one.Number, one.Id)).Take(limit).ToListAsync(cancellationToken);

    public Task<Assessment?> ById(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Of(account).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    // The latest first.
    private IQueryable<Assessment> DecidedByPerson(AccountId account, CustomerId customer) => Of(account)
        .Where(one => one.CustomerId == customer && one.DecidedBy != null && !one.IsImported && Decided.Contains(one.State))
        .OrderByDescending(one => one.Number);

    private IQueryable<Assessment> Of(AccountId? account)
    {
        var (all, hidden) = (OfEveryUnit(account), visibility.Hidden);
        return visibility.IsRestricted ? all.Where(one => !hidden.Contains(one.CustomerId)) : all;
    }

    private IQueryable<Assessment> OfEveryUnit(AccountId? account)
    {
        var all = db.Set<Assessment>().AsQueryable();
        return account is { } own ? all.Where(one => one.Account == own) : all;
    }
}
