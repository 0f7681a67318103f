using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Writes responses about verification. Of the submitted data they have only the names.</summary>
internal static class KycWriter
{
    /// <summary>Returns the response for an accepted submission.</summary>
    public static StoredResponse Submitted(VerificationReceipt receipt) => YativoWriter.WithStatus(
        StatusCodes.Status201Created,
        new KycSubmittedResponse
        {
            StatusCode = StatusCodes.Status201Created,
            Message = "KYC submitted successfully",
            Data = new()
            {
                Id = receipt.Number,
                CustomerId = receipt.Customer.ToString(),
                Type = YativoTerms.TypeOf(receipt.Type),
                Status = StatusOf(receipt.Status),
                SubmittedAt = YativoWriter.Time(receipt.At),
            },
        },
        YativoWriter.Wire.KycSubmittedResponse);

    /// <summary>Returns the response for an accepted change of a submission (Y17).</summary>
    public static StoredResponse Updated(VerificationReceipt receipt) => YativoWriter.Ok(
        new KycUpdatedResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = "KYC submission updated successfully",
            Data = new()
            {
                CustomerId = receipt.Customer.ToString(),
                FirstName = receipt.FirstName,
                LastName = receipt.LastName,
                Type = YativoTerms.TypeOf(receipt.Type),
                Status = StatusOf(receipt.Status),
                RequirementsDue = receipt.Due,
                UpdatedAt = YativoWriter.Time(receipt.At),
            },
        },
        YativoWriter.Wire.KycUpdatedResponse);

    /// <summary>Returns the response with the status of the verification (Y16).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="link">The URL of the verification in a browser; null if there is none.</param>
    public static StoredResponse Status(CustomerView customer, string? link)
    {
        var (status, isApproved) = (StatusOf(customer.VerificationStatus), customer.VerificationStatus == VerificationStatus.Approved);
        return YativoWriter.Ok(
            new KycStatusResponse
            {
                StatusCode = StatusCodes.Status200OK,
                Message = YativoWriter.Done,
                Data = new()
                {
                    FirstName = customer.Profile.FirstName ?? customer.Name,
                    LastName = customer.Profile.LastName,
                    Status = status,
                    KycRejectionReasons = customer.VerificationGround is { } ground ? [ground] : [],
                    KycRequirementsDue = [.. KycRequirements.Due(customer)],
                    BioData = YativoCustomer.Of(customer, YativoProfile.Default.OfRead) with { KycStatus = status },
                    KycLink = link,
                    IsVaApproved = isApproved && customer.Status == CustomerStatus.Active,
                },
            },
            YativoWriter.Wire.KycStatusResponse) with
        { Tag = customer.Tag };
    }

    /// <summary>Returns the status in the responses about verification.</summary>
    public static string StatusOf(VerificationStatus? status) => status switch
    {
        null => "not_started",
        VerificationStatus.Submitted => "submitted",
        VerificationStatus.InReview => "manual_review",
        VerificationStatus.Decided => "under_review",
        VerificationStatus.Approved => "approved",
        VerificationStatus.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
