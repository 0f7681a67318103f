using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Application.Notifications.AddSubscription;

/// <summary>Creates a subscription to events of the caller's account. The result contains its secret, which cannot be retrieved again.</summary>
/// <param name="Id">
/// The id of the new subscription. It is part of the command so that the audit entry has it, even if the command is rejected.
/// </param>
/// <param name="Draft">The subscription as sent, with the resolved addresses.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record AddSubscription(Guid Id, SubscriptionDraft Draft) : ICommand<SubscriptionWithSecret>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class AddSubscriptionRules(
    AllowedReceivers allowed, Envelopes envelopes, EventTypes types, IClassifiers classifiers, DialectRegistry dialects)
    : IRules<AddSubscription>
{
    public IReadOnlyList<Finding> Findings(AddSubscription request)
    {
        var findings = request.Draft.Findings(allowed, envelopes.Dialects, types);

        // The versions of an unknown dialect are unknown too; the dialect is rejected then.
        var profiles = findings.Any(finding => finding.Rule == SubscriptionErrors.InvalidDialect)
            ? [request.Draft.Profile ?? ""]
            : dialects.All.Single(one => one.Name == request.Draft.ReadDialect(envelopes.Dialects)).Profiles;
        return [.. findings, .. request.Draft.FilterFindings(classifiers.Current, profiles)];
    }
}

internal sealed class AddSubscriptionHandler(
    ISubscriptions subscriptions, Envelopes envelopes, ISubscriptionSecrets secrets, ICurrentCaller caller, ISequenceGenerator sequence,
    TimeProvider clock)
    : IRequestHandler<AddSubscription, SubscriptionWithSecret>
{
    public async Task<SubscriptionWithSecret> Handle(AddSubscription request, CancellationToken cancellationToken)
    {
        if (await subscriptions.Count(caller.Account, cancellationToken) >= Subscription.MaxPerAccount)
        {
            throw new RuleBroken(SubscriptionErrors.TooManySubscriptions, "");
        }

        var (secret, dialect) = (WebhookSecret.Create(), request.Draft.ReadDialect(envelopes.Dialects));
        var draft = request.Draft with { Profile = request.Draft.Profile ?? caller.ProfileOf(dialect) };
        var subscription = Subscription.Register(
            sequence.Next(), request.Id, caller.Account, dialect, draft, secrets.Protect(secret), clock.Now(),
            new(caller.ClientId, caller.BusinessUnits));
        subscriptions.Add(subscription);
        return SubscriptionWithSecret.Of(subscription, secret);
    }
}
