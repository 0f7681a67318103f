using Onboarding.Application.Screening;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.ListSuppressions;
using Onboarding.Application.Screening.ListWaiting;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Screenings, hits, suppressions and the work on them, in memory.</summary>
internal sealed class FakeScreenings(FakeIndex index) : IScreenings, IScreeningReads, IRescreenings
{
    public List<ScreeningRun> Ran { get; } = [];

    public List<Hit> Found { get; } = [];

    public List<Suppression> Made { get; } = [];

    public List<ScreenedParty> Known { get; } = [];

    public List<Rescreening> Repetitions { get; } = [];

    /// <summary>How many customers have each entry beside the one that is screened.</summary>
    public Dictionary<(string List, string Entry), int> Others { get; } = [];

    /// <summary>Whether a screening waits.</summary>
    public bool Waits { get; set; }

    /// <summary>The customers that a screening of all would include.</summary>
    public int Open { get; set; }

    /// <summary>The scope for which customers were counted.</summary>
    public RescreeningScope? Counted { get; private set; }

    /// <summary>The progress of each list.</summary>
    public Dictionary<string, ListProgress> Progresses { get; } = [];

    /// <summary>The customers that exist.</summary>
    public List<(AccountId Account, CustomerId Id)> Customers { get; } = [];

    /// <summary>The hits that are open.</summary>
    public IEnumerable<Hit> OpenHits => Found.Where(hit => hit.IsOpen);

    public Task<ScreeningState> Lists(AccountId account, CancellationToken cancellationToken) => Task.FromResult(index.For(account));

    public void Add(ScreeningRun run) => Ran.Add(run);

    public void Add(Hit hit) => Found.Add(hit);

    public void Add(Suppression suppression) => Made.Add(suppression);

    public void Add(ScreenedParty party) => Known.Add(party);

    public void Remove(ScreenedParty party) => Known.Remove(party);

    public void Add(Rescreening rescreening) => Repetitions.Add(rescreening);

    public Task<IReadOnlyList<ScreenedParty>> Parties(long customerNumber, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ScreenedParty>>([.. Known.Where(one => one.CustomerNumber == customerNumber).OrderBy(one => one.Position)]);

    public Task<IReadOnlyList<Hit>> LiveHits(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Hit>>([.. Found.Where(one => one.Account == account && one.CustomerId == customer && one.IsLive)]);

    public Task<IReadOnlyList<Suppression>> Suppressions(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suppression>>(
            [.. Made.Where(one => one.Account == account && one.CustomerId == customer && one.EndedAt is null)]);

    public Task<IReadOnlyDictionary<(string List, string Entry), int>> OthersWithEntries(
        AccountId account, CustomerId customer, IReadOnlyCollection<(string List, string Entry)> entries, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<(string, string), int>>(Others.Where(one => entries.Contains(one.Key)).ToDictionary());

    public Task<ListedEntry?> EntryInForce(string list, string entry, CancellationToken cancellationToken) =>
        Task.FromResult<ListedEntry?>(index.Entries.Find(one => one.List == list && one.Entry.Id == entry).Entry);

    public Task<AccountId?> AccountOf(AccountId? account, CustomerId customer, CancellationToken cancellationToken) => Task.FromResult<AccountId?>(
        Customers.Exists(one => one.Id == customer && (account ?? one.Account) == one.Account)
            ? Customers.Find(one => one.Id == customer).Account
            : null);

    public Task<ScreeningRun?> Run(Guid id, CancellationToken cancellationToken) => Task.FromResult(Ran.Find(one => one.Id == id));

    public Task<Hit?> Hit(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Found.Find(one => one.Id == id && (account ?? one.Account) == one.Account));

    public Task<Suppression?> Suppression(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Made.Find(one => one.Id == id && (account ?? one.Account) == one.Account));

    public Task<ScreeningRun?> Run(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Ran.Find(one => one.Id == id && (account ?? one.Account) == one.Account));

    public Task<IReadOnlyList<ScreeningRun>> Runs(
        AccountId? account, CustomerId customer, long before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ScreeningRun>>(
            [.. Ran.Where(one => one.CustomerId == customer && one.Number < before).OrderByDescending(one => one.Number).Take(limit + 1)]);

    public Task<IReadOnlyList<Hit>> Hits(AccountId? account, ListHits query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Hit>>([.. Found.Where(one => (account ?? one.Account) == one.Account)]);

    public Task<IReadOnlyList<Suppression>> Suppressions(AccountId? account, ListSuppressions query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suppression>>([.. Made.Where(one => (account ?? one.Account) == one.Account)]);

    public Task<IReadOnlyList<ListedEntry>> Entries(string list, int version, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ListedEntry>>([.. index.Entries.Where(one => one.List == list).Select(one => one.Entry)]);

    public Task<bool> HasWaiting(CancellationToken cancellationToken) => Task.FromResult(Waits);

    public Task<bool> HasFailed(CancellationToken cancellationToken) => Task.FromResult(Known.Exists(one => one.HasFailed));

    public Task<IReadOnlyList<WaitingCustomer>> Waiting(AccountId? account, ListWaiting query, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Rescreening?> Find(Guid id, CancellationToken cancellationToken) => Task.FromResult(Repetitions.Find(one => one.Id == id));

    public Task<Rescreening?> Read(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Repetitions.Find(one => one.Id == id && (account ?? one.Account) == one.Account));

    Task<int> IRescreenings.Customers(RescreeningScope scope, CancellationToken cancellationToken)
    {
        Counted = scope;
        return Task.FromResult(Open);
    }

    Task<IReadOnlyList<OpenCustomer>> IRescreenings.Customers(
        RescreeningScope scope, long after, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ListProgress> Progress(string list, CancellationToken cancellationToken)
    {
        if (!Progresses.TryGetValue(list, out var progress))
        {
            Progresses.Add(list, progress = ListProgress.Of(list));
        }

        return Task.FromResult(progress);
    }
}
