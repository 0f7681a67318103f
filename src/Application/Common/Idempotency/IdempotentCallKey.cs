using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Idempotency;

/// <summary>One call that a client named by an idempotency key, and what it sent with it.</summary>
/// <param name="Account">The account that the call acts for.</param>
/// <param name="Hash">SHA-256 of account, dialect, method, path and the client's key: equal for equal calls only. A hash, since path and key may name a person.</param>
/// <param name="RequestHash">SHA-256 of the body's bytes.</param>
public sealed record IdempotentCallKey(AccountId Account, byte[] Hash, byte[] RequestHash)
{
    /// <summary>The key of a call: the same text elsewhere, or of another account, is another key.</summary>
    /// <param name="account">The account that the call acts for.</param>
    /// <param name="dialect">The dialect that is spoken.</param>
    /// <param name="method">The method, in capitals.</param>
    /// <param name="path">The path as it was sent, without the query.</param>
    /// <param name="key">The client's own text.</param>
    /// <param name="request">SHA-256 of the body's bytes.</param>
    public static IdempotentCallKey Of(AccountId account, DialectName dialect, string method, string path, string key, byte[] request) => new(
        account,
        // No part has a line end: none can be sent in a request line, or in a header.
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', account.Value, dialect.Value, method, path, key))),
        request);

    /// <summary>Whether the same bytes were sent with it as then.</summary>
    public bool HasSameRequest(byte[] request) => RequestHash.AsSpan().SequenceEqual(request);
}
