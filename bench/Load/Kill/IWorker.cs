using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>The requests of one connection until the service is killed, and the check of their results afterwards.</summary>
internal interface IWorker
{
    /// <summary>The name of the current request.</summary>
    string Current { get; }

    /// <summary>Returns the next request.</summary>
    ReadOnlyMemory<byte> Next();

    /// <summary>Notes that the current request was accepted.</summary>
    void Acknowledge();

    /// <summary>
    /// Checks the pending request after the restart: it must be stored completely or not at all. When it is sent again it must be rejected or accepted
    /// accordingly; otherwise the service stored a part of it.
    /// </summary>
    Task Inspect(HttpConnection connection, IReadOnlySet<string> stored);
}
