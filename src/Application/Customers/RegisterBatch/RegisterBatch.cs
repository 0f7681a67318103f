using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>
/// One chunk of a batch: each item is registered or updated, or rejected by itself with all its defects, as a single call would be; all that are
/// accepted are stored in one transaction. The audit trail gets one entry an item.
/// </summary>
/// <param name="Items">At most <see cref="BatchChunks.MaxItems"/>, no customer twice (<see cref="BatchChunks.InChunks"/>).</param>
/// <param name="Import">The import that the chunk belongs to, if any: it moves on in the same transaction.</param>
public sealed record RegisterBatch(IReadOnlyList<BatchItem> Items, ImportStep? Import = null) : ICommand<IReadOnlyList<BatchItemOutcome>>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>A step of an import.</summary>
/// <param name="Number">The import.</param>
/// <param name="From">Its position before this chunk.</param>
public readonly record struct ImportStep(long Number, long From);

internal sealed class RegisterBatchValidator : AbstractValidator<RegisterBatch>
{
    public RegisterBatchValidator()
    {
        RuleFor(command => command.Items.Count).LessThanOrEqualTo(BatchChunks.MaxItems)
            .WithErrorCode("invalid_chunk").WithMessage($"A chunk has at most {BatchChunks.MaxItems} items");
        RuleFor(command => command.Items)
            .Must(items => items.Select(item => item.ExternalId).OfType<string>().GroupBy(id => id, StringComparer.Ordinal).All(group => group.Count() == 1))
            .WithErrorCode("invalid_chunk").WithMessage("A chunk names no customer twice");
    }
}

internal sealed class RegisterBatchHandler(
    ICustomers customers, IImports imports, BatchValidator judge, IUnitOfWork unit, IClassifiers classifiers, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence,
    TimeProvider clock)
    : IRequestHandler<RegisterBatch, IReadOnlyList<BatchItemOutcome>>
{
    private static readonly Dictionary<string, Customer> NoKnownCustomers = [];

    public async Task<IReadOnlyList<BatchItemOutcome>> Handle(RegisterBatch request, CancellationToken cancellationToken)
    {
        customers.SetConflictPolicy(ConflictPolicy.RetryOnAnyNumber);
        var moment = classifiers.Current;
        var memory = new BatchMemory();
        var known = await Learn(request.Items, memory, moment, cancellationToken);
        var verdicts = new List<BatchItemOutcome>(request.Items.Count);
        var entries = new List<AuditPart>(request.Items.Count);
        foreach (var item in request.Items)
        {
            var concerned = memory.Find(item.ExternalId)?.Id;
            var verdict = judge.Validate(item, memory, moment);
            concerned = verdict.IsAccepted ? Apply(item, known, moment) : concerned;
            entries.Add(new(item.Command, item.Draft.Requester, item.Draft.CommunicationNumber, concerned, verdict.Findings.Select(finding => finding.Code)));
            verdicts.Add(verdict);
        }

        trail.SetParts(entries);
        await Advance(request.Import, verdicts, cancellationToken);
        return verdicts;
    }

    // Mostly everything in a chunk is sound and new, and nothing need be looked up: what is not new after all the database rejects, and the work runs again.
    private async Task<IReadOnlyDictionary<string, Customer>> Learn(
        IReadOnlyList<BatchItem> items, BatchMemory memory, Classifiers moment, CancellationToken cancellationToken)
    {
        if (!unit.HasConflicted && items.All(item => !item.Updates && judge.IsSound(item, moment)))
        {
            return NoKnownCustomers;
        }

        await memory.LearnCustomers(items, customers, caller.Account, cancellationToken);
        string[] changed = [.. items.Where(item => item.Updates && memory.Find(item.ExternalId) is not null).Select(item => item.ExternalId!)];
        var known = await customers.Find(caller.Account, changed, cancellationToken);

        // Numbers last: where another writer updates a customer by the same number in between, the judge must see the number, or the customer
        // itself would reject it and with it the whole chunk.
        await memory.LearnNumbers(items, customers, caller.Account, cancellationToken);
        return known;
    }

    private async Task Advance(ImportStep? import, List<BatchItemOutcome> verdicts, CancellationToken cancellationToken)
    {
        if (import is not { } step || verdicts.Count == 0)
        {
            return;
        }

        var run = await imports.Find(caller.Account, step.Number, cancellationToken) ?? throw new RuleBroken(ImportErrors.Unknown, "");
        var accepted = verdicts.Count(verdict => verdict.IsAccepted);
        run.Advance(step.From, verdicts[^1].Item.Position, accepted, verdicts.Count - accepted);
        imports.Add(verdicts.Where(verdict => !verdict.IsAccepted)
            .Select(verdict => RejectedRecord.Of(run.Number, verdict.Item.Position, verdict.Item.Draft, verdict.Findings)));
    }

    private CustomerId Apply(BatchItem item, IReadOnlyDictionary<string, Customer> known, Classifiers moment)
    {
        if (item.Updates)
        {
            var customer = known[item.ExternalId!];
            customer.Update(item.Draft, moment, clock.Now());
            return customer.Id;
        }

        var registered = Customer.Register(item.Draft, moment, caller.Account, sequence.Next(), clock.Now());
        customers.Add(registered);
        return registered.Id;
    }
}
