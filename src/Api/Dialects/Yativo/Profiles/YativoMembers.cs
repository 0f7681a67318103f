namespace Onboarding.Api.Dialects.Yativo.Profiles;

/// <summary>The members of a customer that only some documented versions have.</summary>
[Flags]
internal enum YativoMembers
{
    /// <summary>No members.</summary>
    None = 0,

    /// <summary>customer_address.</summary>
    Address = 1,

    /// <summary>customer_type.</summary>
    Type = 2,

    /// <summary>customer_status.</summary>
    Status = 4,

    /// <summary>customer_kyc_status.</summary>
    KycStatus = 8,

    /// <summary>customer_kyc_reject_reason and kyc_verified_date.</summary>
    KycReview = 16,

    /// <summary>created_at.</summary>
    CreatedAt = 32,

    /// <summary>kyc_verified_date also before the approval, as null.</summary>
    KycDateAlways = 64,
}
