using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Application.Risk.AssessCustomer;

/// <summary>Assesses a customer as the version states it that a request with EVALUATE made. Asked twice for one request it does nothing.</summary>
/// <param name="Asked">The request.</param>
public sealed record AssessCustomer(AssessmentAsked Asked) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class AssessOnRequest : IDomainEventHandler<AssessmentAsked>
{
    public IRequest<Unit> To(AssessmentAsked happened) => new AssessCustomer(happened);
}

internal sealed class AssessCustomerHandler(
    IAssessments assessments, IAssessedCustomers customers, IVersionSnapshots versions, IRuleSets ruleSets, AssessmentOutcomeService outcomes, RiskPolicy policy, ISequenceGenerator sequence,
    TimeProvider clock, ILogger<AssessCustomerHandler> logger)
    : IRequestHandler<AssessCustomer, Unit>
{
    public async Task<Unit> Handle(AssessCustomer request, CancellationToken cancellationToken)
    {
        var asked = request.Asked;
        if (await assessments.Has(asked.Account, asked.CommunicationNumber, cancellationToken))
        {
            return Unit.Value;
        }

        using var version = JsonDocument.Parse(await Json(asked, cancellationToken));
        var facts = Facts(RiskEvaluator.Assess(ruleSets.Current(asked.Category), version.RootElement));
        var customer = await customers.Require(asked.Account, asked.CustomerId, cancellationToken);
        await Supersede(asked, customer, cancellationToken);
        var assessment = Assessment.Register(Subject(asked), facts, AtOnce(asked, facts), sequence.Next(), clock.Now());
        assessments.Add(assessment);
        if (assessment.Decision is null)
        {
            customer.Review(assessment.CommunicationNumber, isDecided: false);
        }
        else
        {
            await outcomes.Apply(assessment, customer, cancellationToken);
        }

        return Unit.Value;
    }

    // Version and event were saved as one, and neither is ever deleted: only a hand in the database (or a backup that was put back in part) can part
    // them. Whoever sent the request waits for an outcome, so it is tried again and again, and said each time, until that is mended.
    private async Task<string> Json(AssessmentAsked asked, CancellationToken cancellationToken)
    {
        if (await versions.JsonOf(asked.Account, asked.CustomerId, asked.Version, cancellationToken) is { } json)
        {
            return json;
        }

        logger.LogError("Version {Version} of customer {Customer} is to be assessed and is not there.", asked.Version, asked.CustomerId.Value);
        throw new InvalidOperationException("The version that is to be assessed is not there.");
    }

    private static AssessedCustomer Subject(AssessmentAsked asked) =>
        new(asked.Account, asked.CustomerId, asked.ExternalId, asked.Version, asked.CommunicationNumber, asked.IsLead, asked.ApprovedOn);

    private static AssessmentFacts Facts(RiskScore score) => new(
        score.RuleSet.Key,
        score.RuleSet.Version,
        score.InputHash,
        score.Level,
        score.FloorLevel == RiskLevel.None ? null : score.FloorLevel,
        score.IsProhibited,
        score.Blocked.Any(),
        Encoding.UTF8.GetString(score.ToJson()));

    private DecisionType? AtOnce(AssessmentAsked asked, AssessmentFacts facts) =>
        facts.IsProhibited || facts.IsBlocked || policy.DecidedByPeople.Contains(facts.Level) ? null
        : asked.IsLead ? policy.LeadDecision
        : DecisionType.Accepted;

    // Nobody need decide about what the customer said before; what only waits for the approval date gets it, if it came.
    private async Task Supersede(AssessmentAsked asked, ICustomerUnderAssessment customer, CancellationToken cancellationToken)
    {
        foreach (var earlier in await assessments.Unfinished(asked.Account, asked.CustomerId, cancellationToken))
        {
            if (earlier.IsOpen)
            {
                earlier.Supersede();
            }
            else
            {
                await outcomes.Release(earlier, customer, asked.ApprovedOn, cancellationToken);
            }
        }
    }
}
