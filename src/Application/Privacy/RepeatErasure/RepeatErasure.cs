using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy.RepeatErasure;

/// <summary>
/// Erases a customer again that a restored backup brought back, and stores the tombstone and the keyed hashes that the backup lacks. It has no effect
/// if the tombstone exists. Returns whether it had an effect.
/// </summary>
/// <param name="Journaled">The erasure as the journal beside the keys has it.</param>
[ChangesData(DataScope.Service)]
public sealed record RepeatErasure(JournaledErasure Journaled) : ICommand<bool>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class RepeatErasureHandler(
    IErasures erasures, ICustomerEraser eraser, IAuditTrail trail, IAuditReferences references, ISequenceGenerator sequence)
    : IRequestHandler<RepeatErasure, bool>
{
    private const string Restored = "restored backup";

    public async Task<bool> Handle(RepeatErasure request, CancellationToken cancellationToken)
    {
        var (journaled, account) = (request.Journaled, new AccountId(request.Journaled.Account));
        var customer = new CustomerId(journaled.Customer);
        var known = await erasures.Find(account, journaled.Id, cancellationToken);
        if (known is { State: ErasureState.Erased })
        {
            return false;
        }

        if (known is { State: ErasureState.Requested })
        {
            known.Erase(
                new(account, customer, journaled.CustomerNumber, journaled.RegisteredAt, journaled.EndedOn), new(journaled.Salt, journaled.Hash),
                journaled.ErasedAt);
        }
        else
        {
            (await erasures.FindWaiting(customer, cancellationToken))?.Withdraw(new(journaled.RequestedBy, null, false));
            erasures.Add(Erasure.From(sequence.Next(), journaled));
        }

        var erased = await eraser.Erase(account, customer, cancellationToken);
        await eraser.KeepTaken(account, journaled.CustomerNumber, journaled.Numbers, cancellationToken);

        // The entry permits the fields of the customer's entries to be blanked, as that of the first erasure did, which the backup may lack.
        trail.Begin(nameof(EraseCustomer), Restored, null);
        trail.SetSubject(customer);
        trail.SetAccount(account);
        var entries = erased is null ? [] : await references.EntriesNaming(account, erased.References, cancellationToken);
        trail.SetDetails(EraseCustomer.ErasureDetails.Of(journaled.Id, entries));
        return true;
    }
}
