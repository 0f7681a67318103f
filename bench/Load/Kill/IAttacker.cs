using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>What one connection asks for until the service is killed, and how it is found afterwards.</summary>
internal interface IAttacker
{
    /// <summary>Names the current request.</summary>
    string Current { get; }

    /// <summary>The next request.</summary>
    ReadOnlyMemory<byte> Next();

    /// <summary>The current request was accepted.</summary>
    void Acknowledge();

    /// <summary>
    /// After the restart: the request that was under way is stored whole or left nothing. Sent again it must be rejected or accepted accordingly; otherwise
    /// something was left half.
    /// </summary>
    Task Inspect(HttpConnection connection, IReadOnlySet<string> stored);
}
