using System.Text.Json;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.Scoring;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Risk.SimulateRuleSet;

/// <summary>
/// Assesses stored customers by a draft or a version, without changing anything: the customers of the caller's account to which the rule set would
/// apply if it were in force, those of its category, or, for the default, those whose category has no rule set of its own.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="Version">A published version; null for the draft.</param>
/// <param name="Limit">The maximum number of customers, in the order of registration; null for all.</param>
public sealed record SimulateRuleSet(string Key, int? Version, int? Limit) : IQuery<Simulation>;

internal sealed class SimulateRuleSetValidator : AbstractValidator<SimulateRuleSet>
{
    public SimulateRuleSetValidator()
    {
        RuleFor(query => query.Version).GreaterThanOrEqualTo(1)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("version must be a published version, or absent for the draft");
        RuleFor(query => query.Limit).GreaterThanOrEqualTo(1)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("limit must be at least 1, or absent for all customers");
    }
}

internal sealed class SimulateRuleSetHandler(IRuleSets sets, IRuleSetReads reads, ICustomerStream customers, RiskPolicy policy, ICurrentCaller caller)
    : IRequestHandler<SimulateRuleSet, Simulation>
{
    public async Task<Simulation> Handle(SimulateRuleSet request, CancellationToken cancellationToken)
    {
        var set = await Load(request, cancellationToken);
        var selection = set.Key == RuleSet.DefaultKey
            ? new CustomerSelection(caller.Account, null, sets.OwnCategories(caller.Account))
            : new CustomerSelection(caller.Account, set.Key, []);
        var tally = new SimulationTally(policy);
        await foreach (var customer in customers.Read(selection, cancellationToken))
        {
            using var json = JsonDocument.Parse(
                CustomerJson.WithScreening(CustomerJson.OfVersion(customer), ScreeningOutcomes.Read(customer.Screening)));
            tally.Add(customer, RiskEvaluator.Assess(set, json.RootElement));
            if (tally.Customers == request.Limit)
            {
                break;
            }
        }

        return tally.ToSimulation(set);
    }

    private async Task<RuleSet> Load(SimulateRuleSet request, CancellationToken cancellationToken) => request.Version is { } version
        ? await sets.Find(caller.Account, request.Key, version, cancellationToken) ?? throw new NotFound("Version")
        : RuleSet.From(await reads.Draft(caller.Account, request.Key, cancellationToken) ?? throw new NotFound("Draft"));
}
