using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>Why a try to deliver failed.</summary>
public enum DeliveryFailure
{
    /// <summary>A redirect (3xx), which is never followed.</summary>
    Redirected,

    /// <summary>410: the receiver is gone for good, so the subscription is paused.</summary>
    Gone,

    /// <summary>408, 425 or 429: the receiver wants to be asked later.</summary>
    Busy,

    /// <summary>Any other 4xx.</summary>
    [Code("REFUSED")]
    Rejected,

    /// <summary>5xx, or a status that has no meaning.</summary>
    ReceiverFailed,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>No trusted TLS connection.</summary>
    Untrusted,

    /// <summary>The receiver's name has an address that may not be sent to.</summary>
    [Code("ADDRESS_REFUSED")]
    AddressRejected,

    /// <summary>The stored secret cannot be read: the key folder is not the one it was protected with.</summary>
    SecretUnreadable,
}
