using System.Diagnostics;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>Judges items one after the other; saving and validating ask the same judge, so they agree.</summary>
internal sealed class BatchValidator(CustomerInputRules rules, CustomerDatabaseRules knownRules) : IScopedService
{
    /// <summary>The item's verdict by the classifiers of the moment. An accepted one counts against those after it.</summary>
    public BatchItemOutcome Validate(BatchItem item, BatchMemory memory, Classifiers classifiers)
    {
        var started = Stopwatch.GetTimestamp();
        var findings = Findings(item, memory, classifiers);
        if (findings.Count == 0)
        {
            memory.Accept(item.Draft);
        }

        return new(item, findings, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Whether nothing that the item states speaks against it; what is stored may still.</summary>
    public bool IsSound(BatchItem item, Classifiers classifiers) => item.Unreadable.Count == 0 && rules.Findings(item.Draft, classifiers).Count == 0;

    private IReadOnlyList<Finding> Findings(BatchItem item, BatchMemory memory, Classifiers classifiers)
    {
        if (item.Unreadable.Count > 0)
        {
            return item.Unreadable;
        }

        List<Finding> findings = [.. rules.Findings(item.Draft, classifiers)];
        if (memory.HasUsed(item.CommunicationNumber))
        {
            findings.Add(Finding.Of(CustomerErrors.CommunicationNumberUsedInBatch, "/communicationNumber"));
        }

        if (item.ExternalId is { } externalId)
        {
            var known = memory.Find(externalId)?.ChangeConstraints;
            findings.AddRange(item.Updates
                ? knownRules.OfUpdate(item.Draft, known)
                : knownRules.OfCreate(item.Draft, updatesKnown: false, known));
        }

        return findings;
    }
}
