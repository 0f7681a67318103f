using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.Api.Screening;

/// <summary>The errors of the calls about screening lists and match policies.</summary>
internal sealed class ScreeningListErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(ScreeningListErrors.InvalidKey, "", "Choose another key for the path."),
        Defect(ScreeningListErrors.InvalidName, "/name", "Send a name of 1 to 200 characters."),
        Defect(ScreeningListErrors.InvalidProcess, "/process", "Send one of the words in the sentence."),
        Defect(ScreeningListErrors.InvalidFormat, "/format", "Send one of the words in the sentence."),
        Defect(ScreeningListErrors.InvalidThreshold, "/threshold", "Send a number in the range, or leave threshold out."),
        Defect(ScreeningListErrors.InvalidLimit, "/{member}", "Send a number in the range of the sentence."),
        Defect(
            ScreeningListErrors.InvalidUrl,
            "/source/url, /source/more/{i}",
            "Send an absolute https URL without user name, password and fragment."),
        Defect(
            ScreeningListErrors.HttpsRequired,
            "/source/url, /source/more/{i}",
            "Use https, or let the operator add the host to Screening__Sources__AllowedInternalHosts."),
        Defect(
            ScreeningListErrors.SourceNotAllowed,
            "/source/url, /source/more/{i}",
            "Use a public host, or let the operator add it to Screening__Sources__AllowedInternalHosts."),
        Defect(ScreeningListErrors.TooManyFiles, "/source/more", "Send at most 8 files."),
        Defect(ScreeningListErrors.SameFileName, "/source/more", "Give the files different names."),
        Conflict(
            ScreeningListErrors.OfInstallation,
            "",
            "Define a list of the account, or let an administrator of the installation change this one."),
        Conflict(ScreeningListErrors.OtherAccount, "/account", "Leave the account out, or choose another key for the path."),
        Conflict(ScreeningListErrors.KeyTaken, "", "Choose another key for the path."),
        Conflict(ScreeningListErrors.NoSource, "", "Import the files, or define a source."),
        Conflict(ScreeningListErrors.Changed, "", "Send the request again."),
        Conflict(ScreeningListErrors.Retired, "", "Define a list with another key."),
        Defect(ListFiles.Defective, "", "Send one file as the body, or 1 to 16 files as multipart/form-data."),
        Unusable(ScreeningListErrors.Unreadable, "", "Send complete files of the list's format."),
        Unusable(ScreeningListErrors.TooSmall, "", "Send the whole list, or define the list with a lower minimum."),
        Unusable(ScreeningListErrors.Shrank, "", "Compare the files with the source; if the loss is right, send accept=shrunk."),
        Defect(PolicyErrors.NoObject, "/{member}", "Send a JSON object."),
        Defect(PolicyErrors.UnknownMember, "/{member}", "Remove the member, or correct its name."),
        Defect(PolicyErrors.StatedTwice, "/{member}", "Remove the repetition."),
        Defect(PolicyErrors.InvalidName, "/name", "Send a name of 1 to 200 characters."),
        Defect(PolicyErrors.InvalidThreshold, "/threshold, /thresholds/{process}", "Send a number in the range with at most four decimals."),
        Defect(PolicyErrors.InvalidWeight, "/weights/{name}", "Send a number in the range of the sentence."),
        Conflict(PolicyErrors.NoDraft, "", "Save a draft first."),
        Conflict(PolicyErrors.TooManyAuthors, "", "Let a person who has not changed the draft publish it."),
        ErrorEntry.Of(
            ScreeningListErrors.Unreachable, "", StatusCodes.Status502BadGateway,
                "Check the URL of the source and that its server answers, then refresh again."),
    ];
}
