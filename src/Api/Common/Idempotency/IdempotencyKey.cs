using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>The idempotency key of a request, as a feature of the request.</summary>
internal sealed class IdempotencyKey
{
    private readonly DialectName? _dialect;
    private readonly string _key = "";
    private readonly HashingStream? _body;

    private IdempotencyKey() { }

    public IdempotencyKey(DialectName dialect, string key, HashingStream body) => (_dialect, _key, _body) = (dialect, key, body);

    /// <summary>The feature of a request without a key.</summary>
    public static IdempotencyKey None => new();

    /// <summary>
    /// Returns the key of a request. Throws <see cref="InvalidOperationException"/> if the controller does not read keys, because then a key would be
    /// ignored.
    /// </summary>
    public static IdempotencyKey Of(HttpContext context) => context.Features.Get<IdempotencyKey>()
        ?? throw new InvalidOperationException($"The controller of {context.Request.Path} lacks [TakesIdempotencyKey].");

    /// <summary>Whether the request has an idempotency key.</summary>
    public bool IsSent => _body is not null;

    /// <summary>
    /// The hash that is compared instead of that of the body's bytes, because equal requests of some media types have different bytes; null for the
    /// bytes.
    /// </summary>
    public byte[]? RequestHash { get; set; }

    /// <summary>Returns the key of the call, with the hash of its body; null without an idempotency key.</summary>
    public async Task<IdempotentCallKey?> CallKey(ICurrentCaller caller, HttpContext context, CancellationToken cancellationToken) => _body is null
        ? null
        : IdempotentCallKey.Of(
            caller.Account,
            caller.BusinessUnits,
            _dialect!,
            HttpMethods.GetCanonicalizedValue(context.Request.Method),
            RawPath.Of(context.Request),
            _key,
            RequestHash ?? await _body.Hash(cancellationToken));
}
