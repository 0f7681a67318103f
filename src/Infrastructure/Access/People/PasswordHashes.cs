using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Onboarding.Application.Access.People;

namespace Onboarding.Infrastructure.Access.People;

/// <summary>
/// Hashes passwords with the hasher of ASP.NET Core Identity (PBKDF2 with HMAC-SHA-512). A check takes a tenth of a second of a processor, which any
/// caller can cause, so few run at the same time.
/// </summary>
internal sealed class PasswordHashes : IPasswordHashes, IDisposable
{
    // OWASP's recommendation for PBKDF2 with HMAC-SHA-512.
    private const int Iterations = 210_000;

    private static readonly object NoOne = new();

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> _dummy;

    public PasswordHashes() => _dummy = new(() => _hasher.HashPassword(NoOne, Guid.NewGuid().ToString()));

    public Task<string> Hash(string password, CancellationToken cancellationToken) =>
        Limited(() => _hasher.HashPassword(NoOne, password), cancellationToken);

    public Task<bool> Verify(string? hash, string password, CancellationToken cancellationToken) => Limited(
        () => _hasher.VerifyHashedPassword(NoOne, hash ?? _dummy.Value, password) != PasswordVerificationResult.Failed && hash is not null,
        cancellationToken);

    public void Dispose() => _places.Dispose();

    private async Task<T> Limited<T>(Func<T> compute, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return compute();
        }
        finally
        {
            _places.Release();
        }
    }
}
