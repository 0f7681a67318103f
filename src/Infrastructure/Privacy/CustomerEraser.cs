using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Privacy;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>
/// Erases the rows that the modules name, in the unit of work. A customer that changes meanwhile makes the work run again. Each command that sets a
/// hold or opens a case writes the customer's row. So after the deletes no such command can be in progress, and those that were saved since the
/// decision are seen.
/// </summary>
internal sealed class CustomerEraser(
    OnboardingDbContext db, InsertBuffer added, IDataSubjects subjects, IEnumerable<IPersonalRows> modules, IErasedNumbers numbers,
    ILegalHolds holds, IOpenCases cases)
    : ICustomerEraser
{
    private const int SaltSize = 16;

    public Task Begin(CustomerId customer, CancellationToken cancellationToken) => subjects.ReadTokens(customer, cancellationToken);

    public async Task<ErasedData?> Erase(AccountId account, CustomerId customer, CancellationToken cancellationToken)
    {
        if (await subjects.Find(account, customer, cancellationToken) is not { } subject)
        {
            return null;
        }

        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        foreach (var module in modules)
        {
            foreach (var table in await module.Of(subject, cancellationToken))
            {
                if (table is { IsLeft: false, IsDerived: false })
                {
                    await table.AddTo(hash, db, cancellationToken);
                }

                await table.Remove(db, cancellationToken);
            }
        }

        added.CheckBeforeCommit(() => RejectNew(customer));
        await numbers.Add(account, subject.Number, numbers.HashesOf(subject), cancellationToken);
        return new(new ErasedProof(salt, hash.GetHashAndReset()), subject.References);
    }

    // The rows that were there when the work decided are deleted. Others are new.
    private async Task RejectNew(CustomerId customer)
    {
        if ((await holds.Standing([customer], DateOnly.MinValue, CancellationToken.None)).Count > 0
            || (await cases.Among([customer], CancellationToken.None)).Count > 0)
        {
            throw new DbUpdateConcurrencyException("A hold was set or a case was opened while the customer was erased.");
        }
    }

    public Task KeepTaken(AccountId account, long customer, IReadOnlyList<byte[]> hashes, CancellationToken cancellationToken) =>
        numbers.Add(account, customer, hashes, cancellationToken);
}
