using System.Net.Sockets;

namespace Onboarding.Infrastructure.Common.Outgoing;

/// <summary>Why a request to another host failed.</summary>
internal enum OutgoingFailure
{
    /// <summary>The host has an address that is not allowed.</summary>
    AddressRejected,

    /// <summary>The certificate is not trusted.</summary>
    Untrusted,

    /// <summary>The name has no address.</summary>
    NameNotFound,

    /// <summary>Nothing listens there.</summary>
    ConnectionRefused,

    /// <summary>Any other reason.</summary>
    Unreachable,
}

/// <summary>Reads exceptions of requests to other hosts.</summary>
internal static class OutgoingFailures
{
    /// <summary>Returns the reason.</summary>
    public static OutgoingFailure Of(Exception failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            switch (one)
            {
                case AddressRejectedException:
                    return OutgoingFailure.AddressRejected;
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return OutgoingFailure.Untrusted;
                case SocketException
                {
                    SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
                    or SocketError.NoRecovery
                }:
                    return OutgoingFailure.NameNotFound;
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return OutgoingFailure.ConnectionRefused;
            }
        }

        return OutgoingFailure.Unreachable;
    }
}
