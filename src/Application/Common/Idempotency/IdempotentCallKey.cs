using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Idempotency;

/// <summary>A call that a client named with an idempotency key, and the hash of its body.</summary>
/// <param name="Account">The account that the call acts for.</param>
/// <param name="Hash">
/// The SHA-256 of account, business units, dialect, method, path and the client's key. It is a hash because path and key may name a person.
/// </param>
/// <param name="RequestHash">The SHA-256 of the body's bytes.</param>
public sealed record IdempotentCallKey(AccountId Account, byte[] Hash, byte[] RequestHash)
{
    /// <summary>
    /// Creates the key of a call. The same text of another account, of a client with other business units, or for another method or path, is another
    /// key.
    /// </summary>
    /// <param name="account">The account that the call acts for.</param>
    /// <param name="units">The business units that the caller is restricted to.</param>
    /// <param name="dialect">The dialect of the call.</param>
    /// <param name="method">The HTTP method in capitals.</param>
    /// <param name="path">The path as it was sent, without the query.</param>
    /// <param name="key">The text of the client's key.</param>
    /// <param name="request">The SHA-256 of the body's bytes.</param>
    public static IdempotentCallKey Of(
        AccountId account, IReadOnlyList<string> units, DialectName dialect, string method, string path, string key, byte[] request) => new(
        account,
        // No part contains a line break: neither a request line nor a header can, nor a code.
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [account.Value, dialect.Value, method, path, key, .. units]))),
        request);

    /// <summary>Returns whether a body has the same hash.</summary>
    public bool HasSameRequest(byte[] request) => RequestHash.AsSpan().SequenceEqual(request);
}
