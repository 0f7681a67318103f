using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>The reason a delivery attempt failed.</summary>
public enum DeliveryFailure
{
    /// <summary>A redirect (3xx), which the service never follows.</summary>
    Redirected,

    /// <summary>410: the receiver is permanently gone, so the subscription is paused.</summary>
    Gone,

    /// <summary>408, 425 or 429: the receiver requests a later attempt.</summary>
    Busy,

    /// <summary>Any other 4xx.</summary>
    [Code("REFUSED")]
    Rejected,

    /// <summary>5xx, or a status without a defined meaning.</summary>
    ReceiverFailed,

    /// <summary>No response within the timeout.</summary>
    TimedOut,

    /// <summary>The receiver's name has no address.</summary>
    NameNotFound,

    /// <summary>Nothing listens at the receiver's address and port.</summary>
    ConnectionRefused,

    /// <summary>No connection for another reason, or the connection broke.</summary>
    Unreachable,

    /// <summary>No trusted TLS connection.</summary>
    Untrusted,

    /// <summary>The receiver's name has an address that is not allowed.</summary>
    [Code("ADDRESS_REFUSED")]
    AddressRejected,

    /// <summary>The stored secret cannot be decrypted: the key folder is not the one that protected it.</summary>
    SecretUnreadable,

    /// <summary>The message could not be completed, for example because this build lacks the subscription's dialect.</summary>
    MessageIncomplete,

    /// <summary>The stored message cannot be decrypted: its bytes were changed, or the data key is missing.</summary>
    MessageUnreadable,
}
