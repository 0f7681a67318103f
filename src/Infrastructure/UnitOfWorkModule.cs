using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Audit;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Customers;
using Onboarding.Infrastructure.Customers.Documents;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.Infrastructure.Notifications;
using Onboarding.Infrastructure.Privacy;
using Onboarding.Infrastructure.ReferenceData;
using Onboarding.Infrastructure.Risk;
using Onboarding.Infrastructure.Screening;
using Onboarding.Infrastructure.Screening.Policies;

namespace Onboarding.Infrastructure;

/// <summary>
/// Registers the unit of work. This file is the single list of what a command stores in addition to the aggregates that its handler adds or changes.
/// </summary>
public static class UnitOfWorkModule
{
    /// <summary>Adds the unit of work and its parts, in the order in which they run. The modules register the parts themselves.</summary>
    public static IServiceCollection AddUnitOfWork(this IServiceCollection services) => services
        .AddScoped<IUnitOfWork, UnitOfWork>()
        .AddScoped(provider => new UnitOfWorkParts(
            RelatedRows:
            [
                // Customers: the screenings that follow from the request, before its events are collected.
                provider.GetRequiredService<ScreeningDemands>(),
                // Outbox: a message for each domain event that another module acts on, and the published events; the message that this work acts on
                // is removed.
                provider.GetRequiredService<OutboxRows>(),
                // Idempotency: the key of the request with its outcome.
                provider.GetRequiredService<ClaimRows>(),
                // Customers: parties for the search, the used communication number and e-mail address, the replaced version.
                provider.GetRequiredService<CustomerRows>(),
                // Audit: the entry of the command, or one for each item of a batch.
                provider.GetRequiredService<AuditTrail>(),
            ],
            UniqueKeys:
            [
                provider.GetRequiredService<CustomerRows>(),
                provider.GetRequiredService<DocumentContentKeys>(),
            ],
            Evidence:
            [
                provider.GetRequiredService<OutboxRows>(),
                provider.GetRequiredService<AuditTrail>(),
            ],
            AfterCommit:
            [
                // Privacy: the journal beside the keys has an erasure before the caller gets its answer.
                provider.GetRequiredService<JournaledErasures>(),
                provider.GetRequiredService<OutboxRows>(),
                provider.GetRequiredService<SnapshotUpdate<ClassifierSnapshot>>(),
                provider.GetRequiredService<SnapshotUpdate<RuleSetSnapshot>>(),
                provider.GetRequiredService<SnapshotUpdate<MatchPolicySnapshot>>(),
                provider.GetRequiredService<SnapshotUpdate<ScreeningSnapshot>>(),
                provider.GetRequiredService<AuditTrail>(),
                provider.GetRequiredService<EventStore>(),
            ]));
}
