using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Match policies and their files, in memory.</summary>
internal sealed class FakePolicies : IMatchPolicies, IMatchPolicyFiles
{
    public MatchPolicy Shipped { get; set; } = MatchPolicy.Default;

    /// <summary>The version that was in force before; null if there is none.</summary>
    public MatchPolicy? Former { get; set; }

    public MatchPolicyFile? File { get; private set; }

    public List<MatchPolicyVersion> Published { get; } = [];

    public MatchPolicy Current(AccountId account) => Shipped;

    public ValueTask<MatchPolicy?> Find(AccountId account, int version, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Former?.Version == version ? Former : null);

    public Task<MatchPolicyFile?> Find(AccountId account, CancellationToken cancellationToken) =>
        Task.FromResult(File?.Account == account ? File : null);

    public Task<MatchPolicyFile?> Read(AccountId account, CancellationToken cancellationToken) => Find(account, cancellationToken);

    public Task<IReadOnlyList<MatchPolicyVersion>> Versions(AccountId account, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MatchPolicyVersion>>([.. Published.OrderByDescending(one => one.Version)]);

    public void Add(MatchPolicyFile file) => File = file;

    public void Add(MatchPolicyVersion version) => Published.Add(version);
}

/// <summary>The open customers of an account.</summary>
internal sealed class FakeStream(params string[] names) : IPartyStream
{
    public IReadOnlyList<CustomerParties> All { get; } =
        [.. names.Select(name => new CustomerParties(new(Guid.NewGuid()), [ScreenedCustomer.Person(0, name)]))];

    public async IAsyncEnumerable<CustomerParties> Read(
        AccountId account, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var one in All)
        {
            yield return one;
        }
    }
}
