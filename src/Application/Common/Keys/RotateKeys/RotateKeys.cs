using MediatR;

namespace Onboarding.Application.Common.Keys.RotateKeys;

/// <summary>Makes a new key for all new data. Answers with its id.</summary>
public sealed record RotateKeys : ICommand<Guid>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>A work that runs again makes one key more, which does no harm.</summary>
internal sealed class RotateKeysHandler(IKeys keys) : IRequestHandler<RotateKeys, Guid>
{
    public Task<Guid> Handle(RotateKeys request, CancellationToken cancellationToken) => Task.FromResult(keys.Make());
}
