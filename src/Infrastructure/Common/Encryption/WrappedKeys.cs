using System.Globalization;
using System.Security.Cryptography;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>Makes, wraps and unwraps data keys. Each is wrapped for its account and its id.</summary>
internal sealed class WrappedKeys(KeyRing ring, TimeProvider clock)
{
    private const string Purpose = "Onboarding.DataKeys";

    /// <summary>Makes a key of an account.</summary>
    public DataKeyRow Make(AccountId account)
    {
        long id;
        do
        {
            id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
        }
        while (id == LookupHash.KeyId);
        return Make(account, id, isCurrent: true);
    }

    /// <summary>Makes the key of the look-up hashes, which protects no data.</summary>
    public DataKeyRow MakeLookup() => Make(AccountId.None, LookupHash.KeyId, isCurrent: false);

    private DataKeyRow Make(AccountId account, long id, bool isCurrent)
    {
        var key = RandomNumberGenerator.GetBytes(DataKey.Length);
        return new()
        {
            Id = id,
            Account = account,
            Prefix = StoredBytes.PrefixOf(id),
            Wrapped = ring.For(Purpose, Narrower(account, id)).Protect(key),
            IsCurrent = isCurrent,
            CreatedAt = clock.Now(),
        };
    }

    /// <summary>Unwraps a key; null if the ring lacks its key, or if the row was changed.</summary>
    public DataKey? Open(DataKeyRow row)
    {
        try
        {
            return new(row.Id, row.Account, Unwrap(row));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Wraps a key with the newest key of the ring. Returns false if it cannot be unwrapped.</summary>
    public bool Rewrap(DataKeyRow row)
    {
        try
        {
            row.Wrapped = ring.For(Purpose, Narrower(row.Account, row.Id)).Protect(Unwrap(row));
            row.Version++;
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Returns the id of the ring's key that wraps a data key.</summary>
    public static Guid KeyOf(DataKeyRow row) => ProtectedBytes.KeyOf(row.Wrapped) ?? Guid.Empty;

    private byte[] Unwrap(DataKeyRow row) => ring.Unprotect(ring.For(Purpose, Narrower(row.Account, row.Id)), row.Wrapped);

    private static string[] Narrower(AccountId account, long id) => [account.Value, id.ToString(CultureInfo.InvariantCulture)];
}
