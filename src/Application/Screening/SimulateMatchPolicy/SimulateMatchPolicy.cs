using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.Application.Screening.SimulateMatchPolicy;

/// <summary>
/// Compares the stored customers of the caller's account, and their related entities, with the lists in force, by the policy in force and by a draft
/// or a version. Changes nothing.
/// </summary>
/// <param name="Version">A version; null for the draft.</param>
/// <param name="Limit">The maximum number of customers, in the order of registration; null for all.</param>
public sealed record SimulateMatchPolicy(int? Version, int? Limit) : IQuery<MatchPolicySimulation>;

/// <summary>The result of a simulation.</summary>
/// <param name="Version">The version; null for the draft.</param>
/// <param name="Sha256">The hash of the simulated policy.</param>
/// <param name="Customers">The number of customers.</param>
/// <param name="Alerted">The number of customers with hits by the policy in force.</param>
/// <param name="WouldAlert">The number of customers with hits by the simulated policy.</param>
/// <param name="New">The number of customers that have hits only by the simulated policy.</param>
/// <param name="Gone">The number of customers that have hits only by the policy in force.</param>
/// <param name="Movers">The first 1,000 customers whose entries differ, in the order of registration.</param>
public sealed record MatchPolicySimulation(
    int? Version, string Sha256, long Customers, long Alerted, long WouldAlert, long New, long Gone, IReadOnlyList<AlertMover> Movers);

/// <summary>A customer for which the simulated policy finds other entries.</summary>
/// <param name="Id">The customer.</param>
/// <param name="New">The entries that only the simulated policy finds, as <c>list/entry</c>.</param>
/// <param name="Gone">The entries that only the policy in force finds.</param>
public sealed record AlertMover(Guid Id, IReadOnlyList<string> New, IReadOnlyList<string> Gone);

internal sealed class SimulateMatchPolicyValidator : AbstractValidator<SimulateMatchPolicy>
{
    public SimulateMatchPolicyValidator()
    {
        RuleFor(query => query.Version).GreaterThanOrEqualTo(1)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("version must be a version, or absent for the draft");
        RuleFor(query => query.Limit).GreaterThanOrEqualTo(1)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("limit must be at least 1, or absent for all customers");
    }
}

internal sealed class SimulateMatchPolicyHandler(
    IMatchPolicies policies, IMatchPolicyFiles files, IScreeningIndex index, ICustomerStream customers, ICurrentCaller caller)
    : IRequestHandler<SimulateMatchPolicy, MatchPolicySimulation>
{
    private const int MaxMovers = 1_000;

    public async Task<MatchPolicySimulation> Handle(SimulateMatchPolicy request, CancellationToken cancellationToken)
    {
        var policy = request.Version is { } version
            ? await policies.Find(caller.Account, version, cancellationToken) ?? throw new NotFound("Version")
            : PolicyDocument.Read((await files.Read(caller.Account, cancellationToken))?.Draft ?? throw new NotFound("Draft"), 0);
        var current = index.For(caller.Account);
        var simulated = current.With(policy);
        var (count, alerted, would, added, gone) = (0L, 0L, 0L, 0L, 0L);
        var movers = new List<AlertMover>();
        await foreach (var customer in customers.Read(new CustomerSelection(caller.Account, null, []), cancellationToken))
        {
            var subjects = CustomerSubjects.Of(customer);
            var (now, then) = (Alerts(current, subjects), Alerts(simulated, subjects));
            count++;
            alerted += now.Count > 0 ? 1 : 0;
            would += then.Count > 0 ? 1 : 0;
            added += now.Count == 0 && then.Count > 0 ? 1 : 0;
            gone += now.Count > 0 && then.Count == 0 ? 1 : 0;
            if (!now.SetEquals(then) && movers.Count < MaxMovers)
            {
                movers.Add(new(
                    customer.Id, [.. then.Except(now).Order(StringComparer.Ordinal)], [.. now.Except(then).Order(StringComparer.Ordinal)]));
            }

            if (count == request.Limit)
            {
                break;
            }
        }

        return new(request.Version, policy.Sha256, count, alerted, would, added, gone, movers);
    }

    private static HashSet<string> Alerts(ScreeningState state, IReadOnlyList<Domain.Screening.Matching.Subject> subjects) =>
    [
        .. subjects.SelectMany(subject => state.Alerts(subject)).Select(match => $"{match.Entry.List}/{match.Entry.Entry.Id}"),
    ];
}
