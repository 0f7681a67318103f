using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>The idempotency key that a request sent, as a feature of the request.</summary>
internal sealed class IdempotencyKey
{
    private readonly DialectName? _dialect;
    private readonly string _key = "";
    private readonly HashingStream? _body;

    private IdempotencyKey() { }

    public IdempotencyKey(DialectName dialect, string key, HashingStream body) => (_dialect, _key, _body) = (dialect, key, body);

    /// <summary>A request without one.</summary>
    public static IdempotencyKey None { get; } = new();

    /// <summary>What the request sent. Fails where nobody looked: a key would be passed over.</summary>
    public static IdempotencyKey Of(HttpContext context) => context.Features.Get<IdempotencyKey>()
        ?? throw new InvalidOperationException($"The controller of {context.Request.Path} lacks [TakesIdempotencyKey].");

    /// <summary>The call that the key names, once its body is known; nothing without a key.</summary>
    public async Task<IdempotentCallKey?> CallKey(AccountId account, HttpContext context, CancellationToken cancellationToken) => _body is null
        ? null
        : IdempotentCallKey.Of(account, _dialect!, HttpMethods.GetCanonicalizedValue(context.Request.Method), RawPath.Of(context.Request), _key, await _body.Hash(cancellationToken));
}
